#!/usr/bin/env python3
"""The rows of a generated library written again by prepared statements, into the same tables with
the same indexes and full-text tables: the floor for writing an import.

Only CPU of the writing is counted; the rows are read into memory before.
"""

import json
import os
import sqlite3
import sys
import tempfile
import time
from pathlib import Path

# The catalogue's tables; history, profiles and SQLite's own are not written by an import.
TABLES = (
    "files countries genres movie_sets persons characters movies movie_genres movie_countries"
    " movie_characters movie_crew external_ids"
).split()


def schema(library: sqlite3.Connection) -> list[str]:
    """Statements that make the tables and their indexes."""
    made = library.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name IN (%s)"
        % ",".join("?" * len(TABLES)),
        TABLES,
    )
    # Who made a row is no part of what is measured, so references to profiles stay unchecked.
    return [sql for (sql,) in made]


def entries_of(library: sqlite3.Connection) -> list[tuple[int, str]]:
    """What is searched: as many entries as the library has, in its kinds."""
    kinds = [
        "SELECT id, title FROM movies",
        "SELECT id, first_name || ' ' || last_name FROM persons",
        "SELECT id, name FROM characters WHERE is_named",
    ]
    found = []
    for kind, sql in enumerate(kinds):
        found += [(kind << 36 | id_, text.lower()) for id_, text in library.execute(sql)]
    return found


def measure(path: Path) -> dict:
    library = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    rows = {table: library.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
    entries = entries_of(library)
    with tempfile.TemporaryDirectory() as folder:
        copy = sqlite3.connect(f"{folder}/copy.sqlite", isolation_level=None)
        copy.execute("PRAGMA journal_mode = WAL")
        copy.execute("PRAGMA synchronous = FULL")
        for sql in schema(library):
            copy.execute(sql)
        options = "text, content = '', tokenize"
        copy.execute(
            f"CREATE VIRTUAL TABLE search USING fts5 ({options} = 'unicode61', prefix = '1 2 3')"
        )
        copy.execute(
            f"CREATE VIRTUAL TABLE infix USING fts5 ({options} = 'trigram', detail = none)"
        )
        began = time.process_time()
        copy.execute("BEGIN")
        for table, some in rows.items():
            if some:
                places = ",".join("?" * len(some[0]))
                copy.executemany(f"INSERT INTO {table} VALUES ({places})", some)
        for table in ("search", "infix"):
            copy.executemany(f"INSERT INTO {table} (rowid, text) VALUES (?, ?)", entries)
        copy.execute("COMMIT")
        spent = time.process_time() - began
    movies = len(rows["movies"])
    return {
        "what": f"{movies} movies by prepared SQLite, CPU a movie",
        "value": spent * 1000 / movies,
        "unit": "ms",
    }


def main() -> None:
    bench = Path(os.environ["LOBBYCARD_BENCH"])
    figures = []
    for size in sys.argv[1:]:
        (library,) = bench.glob(f"library-{size}-*/library/library.sqlite")
        figures.append(measure(library))
        print(f"{figures[-1]['what']:<52}{figures[-1]['value']:>12.3f} ms")
    (bench / "rows.json").write_text(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
