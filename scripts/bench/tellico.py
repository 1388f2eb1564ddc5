#!/usr/bin/env python3
"""Tellico imports and exports the same films as its own XML, and filters them.

`tellico.py MOVIES`, under an X server and a session bus. Lobbycard does not read Tellico's files
yet, so the figures stand alone.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from films import tellico_file
from process import cpu, kill, settle

# How often each filter is set, for clock ticks of ten milliseconds are coarse.
FILTERED = 10
SERVICE = "org.kde.tellico"


def ask(method: str, *arguments: str) -> str:
    """One call over the session bus."""
    command = ["qdbus", SERVICE, "/Tellico", f"{SERVICE}.{method}", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout


def start(home: Path) -> subprocess.Popen:
    env = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "LC_ALL": "C.UTF-8"}
    # Its browser component refuses to run as root within its own sandbox.
    env["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    silent = subprocess.DEVNULL
    process = subprocess.Popen(["tellico", "--nofile"], env=env, stdout=silent, stderr=silent)
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            ask("filteredEntries")
            settle(process.pid, still=0.05)
            return process
        except RuntimeError:
            time.sleep(0.2)
    kill(process)
    raise SystemExit("Tellico did not start within 60 seconds.")


def main() -> None:
    count = int(sys.argv[1])
    bench = Path(os.environ["LOBBYCARD_BENCH"])
    figures = []

    def figure(what: str, value: float, unit: str) -> None:
        figures.append({"what": what, "value": value, "unit": unit})
        print(f"{what:<52}{value:>12.3f} {unit}", flush=True)

    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        home.chmod(0o700)
        source = home / "films.xml"
        tellico_file(count, source)
        process = start(home)
        try:
            before = cpu(process.pid)
            ask("importTellico", str(source), "replace")
            settle(process.pid, still=0.05)
            spent = (cpu(process.pid) - before) * 1000 / count
            figure(f"Tellico, import of {count} entries, CPU an entry", spent, "ms")
            before = cpu(process.pid)
            ask("exportXML", str(home / "out.xml"), "false")
            spent = (cpu(process.pid) - before) * 1000 / count
            figure("Tellico, export, CPU an entry", spent, "ms")
            for text in ("violin", "vio", "zzqx"):
                # By CPU, because the start of the client would be most of the time on the clock.
                before = cpu(process.pid)
                for _ in range(FILTERED):
                    ask("setFilter", text)
                    ask("setFilter", "")
                settle(process.pid, still=0.05)
                spent = (cpu(process.pid) - before) * 1000 / FILTERED
                figure(f"Tellico, filter “{text}” and back, CPU", spent, "ms")
        finally:
            kill(process)
    (bench / "tellico.json").write_text(json.dumps(figures, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
