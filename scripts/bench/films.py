"""Generated films for the peers: the same for the same number."""

import random
from html import escape
from pathlib import Path

SYLLABLES = "ba be bi bo ca ce da de fa fe ga go ha he ja ka la le ma me na ne pa ra sa ta va wa".split()
WORDS = (
    "night day star river king silent broken lost last red house city winter garden stone glass wolf"
    " train moon iron hidden letter island bridge tower harbour violin orchard lantern captain thief"
    " widow marble comet velvet ember falcon circus desert mirror"
).split()
GENRES = ["Drama", "Comedy", "Thriller", "Horror", "Romance", "War", "Crime"]


def names(dice: random.Random, count: int) -> list[str]:
    def word(syllables: int) -> str:
        return "".join(dice.choice(SYLLABLES) for _ in range(syllables)).capitalize()

    return [f"{word(dice.randint(2, 3))} {word(dice.randint(2, 4))}" for _ in range(count)]


def films(count: int):
    """Title, year, director, two genres, minutes, ten castings and a plot of 60 words."""
    dice = random.Random(7)
    people, roles = names(dice, count * 2), names(dice, count * 2)
    for number in range(1, count + 1):
        title = " ".join(dice.choice(WORDS).capitalize() for _ in range(dice.randint(1, 4)))
        yield {
            "number": number,
            "title": f"{title} {number}",
            "year": dice.randint(1920, 2025),
            "director": dice.choice(people),
            "genres": dice.sample(GENRES, 2),
            "minutes": dice.randint(60, 200),
            "cast": [(dice.choice(people), dice.choice(roles)) for _ in range(10)],
            "plot": " ".join(dice.choice(WORDS) for _ in range(60)),
        }


def nfo_folders(count: int, folder: Path, posters: list[Path]) -> None:
    """A folder a film: NFO, a film file that is none, and a poster if there are any."""
    for film in films(count):
        name = f"Movie {film['number']:06d} ({film['year']})"
        below = folder / name
        below.mkdir(parents=True)
        actors = "".join(
            f"<actor><name>{escape(who)}</name><role>{escape(role)}</role><order>{order}</order></actor>"
            for order, (who, role) in enumerate(film["cast"])
        )
        genres = "".join(f"<genre>{genre}</genre>" for genre in film["genres"])
        (below / "movie.nfo").write_text(
            f"<movie><title>{escape(film['title'])}</title><year>{film['year']}</year>"
            f"<premiered>{film['year']}-01-01</premiered><runtime>{film['minutes']}</runtime>"
            f"<plot>{escape(film['plot'])}</plot>"
            f'<uniqueid type="local" default="true">{film["number"]}</uniqueid>{genres}'
            f"<director>{escape(film['director'])}</director>{actors}</movie>\n"
        )
        (below / f"{name}.mkv").write_bytes(b"\x1a\x45\xdf\xa3" + bytes(60))
        if not posters:
            continue
        poster = posters[film["number"] % len(posters)].read_bytes()
        # What follows the end of a JPEG is no part of the picture, but makes each file its own.
        (below / "poster.jpg").write_bytes(poster + str(film["number"]).encode())


def tellico_file(count: int, path: Path) -> None:
    """The same films as Tellico's own XML."""
    with path.open("w") as out:
        out.write(
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<!DOCTYPE tellico PUBLIC "-//Robby Stephenson/DTD Tellico V11.0//EN"'
            ' "http://periapsis.org/tellico/dtd/v11/tellico.dtd">\n'
            '<tellico xmlns="http://periapsis.org/tellico/" syntaxVersion="11">\n'
            '<collection title="M" type="3">\n<fields><field name="_default"/></fields>\n'
        )
        for film in films(count):
            genres = "".join(f"<genre>{genre}</genre>" for genre in film["genres"])
            casts = "".join(
                f"<cast><column>{escape(who)}</column><column>{escape(role)}</column></cast>"
                for who, role in film["cast"]
            )
            out.write(
                f'<entry id="{film["number"]}"><title>{escape(film["title"])}</title>'
                f"<year>{film['year']}</year><genres>{genres}</genres><directors><director>"
                f"{escape(film['director'])}</director></directors><casts>{casts}</casts>"
                f"<running-time>{film['minutes']}</running-time>"
                f"<plot>{escape(film['plot'])}</plot></entry>\n"
            )
        out.write("</collection></tellico>\n")
