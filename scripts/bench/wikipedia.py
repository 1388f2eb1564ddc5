#!/usr/bin/env python3
"""36,000 real titles with their casts, as a document of ours, into a new library.

`wikipedia.py DATA APP OUT` reads DATA/movies/wikipedia-us-films-36k.json.gz (the list of
prust/wikipedia-movie-data: title, year, cast names, genres), writes OUT/wikipedia/lobbycard.json
and imports it with APP. Without the data it says so and is skipped.
"""

import gzip
import json
import resource
import shutil
import subprocess
import sys
from pathlib import Path


def movie(film: dict) -> dict:
    """A film of the list as a movie of a document. Names stay names: the import joins them."""
    cast = [{"person": name} for name in dict.fromkeys(film["cast"]) if name.strip()]
    row = {
        "title": film["title"],
        "release_date": str(film["year"]),
        "country": "United States",
        "genres": film["genres"],
        "cast": cast,
    }
    if film.get("href"):
        row["external_ids"] = [{"source": "wikipedia", "value": film["href"]}]
    return row


def run(app: str, *arguments: str) -> tuple[str, float]:
    """What the program prints, and the CPU seconds it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([app, *arguments], check=True, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done.stdout, cpu


def main() -> None:
    data, app, out = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    source = data / "movies/wikipedia-us-films-36k.json.gz"
    if not source.is_file():
        print("skipped 1: LOBBYCARD_DATA names no folder with movies/wikipedia-us-films-36k.json.gz")
        return
    folder, library = out / "wikipedia", out / "library-wikipedia/library"
    shutil.rmtree(library, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    films = json.loads(gzip.decompress(source.read_bytes()))
    document = {"format": "lobbycard", "version": 1, "movies": [movie(film) for film in films]}
    (folder / "lobbycard.json").write_text(json.dumps(document, ensure_ascii=False))

    printed, cpu = run(app, "import", "--library", str(library), str(folder), "--json")
    (answer,) = json.loads(printed)
    counts = json.loads(run(app, "stats", "--library", str(library), "--json")[0])
    castings = counts["movie_characters"]
    added = answer["summary"]["moviesAdded"]
    print(f"{len(films):,} titles: {added:,} movies, {answer['plan']['skipped']:,} skipped")
    print(f"{castings:,} castings of {counts['persons']:,} people; {cpu * 1000 / added:.2f} ms CPU a movie")
    figures = [
        {"what": "36,000 real titles as JSON, CPU a movie", "value": cpu * 1000 / added, "unit": "ms"},
        {"what": "people in them", "value": counts["persons"], "unit": ""},
    ]
    (out / "wikipedia.json").write_text(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
