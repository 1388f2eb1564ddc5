#!/usr/bin/env python3
"""Brings the figures of a bench together: one table, and results.json beside them.

`report.py FOLDER` reads every figure that the parts of `make bench` left in FOLDER.
"""

import json
import sys
from pathlib import Path


def ratio(figures: dict[str, float], what: str, beside: str, limit: float) -> dict | None:
    """One figure as a multiple of another of the same run; none where one of them is missing."""
    if what not in figures or beside not in figures:
        return None
    value = figures[what] / figures[beside]
    return {"what": f"{what} / {beside}", "value": value, "unit": "×", "limit": limit}


def main() -> None:
    folder = Path(sys.argv[1])
    parts = {
        path.stem: json.loads(path.read_text())
        for path in sorted(folder.glob("*.json"))
        if path.stem != "results"
    }
    flat = {
        figure["what"]: figure["value"]
        for part in parts.values()
        if isinstance(part, list)
        for figure in part
    }
    compared = [
        ratio(
            flat,
            "a thumbnail 640 wide, CPU a poster",
            "vipsthumbnail 640 wide, CPU a poster",
            0.55,
        ),
        ratio(
            flat,
            "thumbnails, placeholder, colours, CPU a poster",
            "vipsthumbnail 640 wide, CPU a poster",
            0.55,
        ),
        ratio(
            flat,
            "building it: writing, CPU a movie",
            "20000 movies by prepared SQLite, CPU a movie",
            2.5,
        ),
    ]
    parts["compared"] = [figure for figure in compared if figure]
    for figure in parts["compared"]:
        limit = f"≤ {figure['limit']} ×"
        print(f"{figure['what']}: {figure['value']:.2f} × {limit}")
    (folder / "results.json").write_text(json.dumps(parts, indent=2, ensure_ascii=False))
    print(f"\nAll figures: {folder / 'results.json'}")


if __name__ == "__main__":
    main()
