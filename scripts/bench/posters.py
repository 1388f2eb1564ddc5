#!/usr/bin/env python3
"""What a thumbnail costs vipsthumbnail, on the posters that the core's bench made.

The core makes 640, 320 and 160 pixels, a placeholder and colours of each poster; vips makes the
widest of these alone. CPU seconds of the child processes; files in a temporary folder.
"""

import json
import os
import resource
import subprocess
import tempfile
from pathlib import Path

COUNT = 100


def children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    bench = Path(os.environ["LOBBYCARD_BENCH"])
    posters = sorted((bench / "posters").glob("*.jpg"))[:COUNT]
    with tempfile.TemporaryDirectory() as folder:
        before = children()
        for poster in posters:
            output = f"{folder}/{poster.stem}.jpg[Q=85]"
            command = ["vipsthumbnail", str(poster), "--size", "640x960", "-o", output]
            subprocess.run(command, check=True, env={**os.environ, "VIPS_CONCURRENCY": "1"})
        spent = (children() - before) * 1000 / len(posters)
        before = children()
        for _ in range(20):
            subprocess.run(["vipsthumbnail", "--vips-version"], stdout=subprocess.DEVNULL)
        start = (children() - before) * 1000 / 20
    figures = [
        {"what": "vipsthumbnail 640 wide, CPU a poster", "value": spent, "unit": "ms"},
        {"what": "of which starting vips", "value": start, "unit": "ms"},
    ]
    for figure in figures:
        print(f"{figure['what']:<52}{figure['value']:>12.3f} ms")
    (bench / "vips.json").write_text(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
