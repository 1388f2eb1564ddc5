#!/usr/bin/env python3
"""Kodi scans folders of NFO files with posters, and Lobbycard imports the same ones.

`kodi.py APP MOVIES`, under an X server and a session bus. CPU seconds a movie, until
both are at rest: Kodi fills its cache of pictures behind the scan, and Lobbycard makes thumbnails
after the import. What Kodi does when it has nothing to do is measured and taken off.
"""

import http.client
import json
import os
import resource
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from films import nfo_folders
from process import cpu, kill, settle

PORT, EVENTS = 8089, 9090
KODI = "/usr/lib/x86_64-linux-gnu/kodi/kodi.bin"
SETTINGS = {
    "services.webserver": "true",
    "services.webserverport": str(PORT),
    "services.webserverauthentication": "false",
    "services.esenabled": "true",
    "services.zeroconf": "false",
    "general.addonupdates": "2",
    "videolibrary.updateonstartup": "false",
    "videolibrary.backgroundupdate": "true",
}


def ask(method: str, timeout: float = 600, **params):
    """One call of Kodi's JSON-RPC."""
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": params})
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=timeout)
    connection.request("POST", "/jsonrpc", body, {"content-type": "application/json"})
    answer = json.loads(connection.getresponse().read())
    connection.close()
    return answer["result"]


def start(home: Path) -> subprocess.Popen:
    env = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home / "run")}
    env |= {"LIBGL_ALWAYS_SOFTWARE": "1", "KODI_HOME": "/usr/share/kodi"}
    command = [KODI, "--standalone", "--nolirc", "--windowing=x11", "--audio-backend=alsa"]
    silent = subprocess.DEVNULL
    process = subprocess.Popen(command, env=env, stdout=silent, stderr=silent)
    end = time.monotonic() + 90
    while time.monotonic() < end:
        try:
            ask("JSONRPC.Ping", timeout=2)
            settle(process.pid)
            return process
        except OSError:
            time.sleep(0.2)
    kill(process)
    raise SystemExit("Kodi did not start within 90 seconds.")


def prepare(home: Path, films: Path) -> None:
    """A home whose Kodi knows the folder and answers on its port."""
    data = home / ".kodi/userdata"
    data.mkdir(parents=True)
    (home / "run").mkdir(mode=0o700)
    source = f"<name>M</name><path pathversion='1'>{films}/</path><allowsharing>true</allowsharing>"
    (data / "sources.xml").write_text(
        f"<sources><video><default pathversion='1'/><source>{source}</source></video></sources>"
    )
    rows = "".join(f'<setting id="{key}">{value}</setting>' for key, value in SETTINGS.items())
    (data / "guisettings.xml").write_text(f'<settings version="2">{rows}</settings>')


def scan(home: Path, films: Path) -> float:
    """CPU seconds of a scan."""
    process = start(home)
    ask("Application.Quit")
    process.wait(60)
    (database,) = (home / ".kodi/userdata/Database").glob("MyVideos*.db")
    with sqlite3.connect(database) as db:
        db.execute(
            "INSERT INTO path (strPath, strContent, strScraper, strHash, scanRecursive,"
            " useFolderNames, strSettings, noUpdate, exclude, allAudio) VALUES"
            " (?, 'movies', 'metadata.local', '', 2147483647, 1,"
            " '<settings version=\"2\"></settings>', 0, 0, 0)",
            (f"{films}/",),
        )
    process = start(home)
    try:
        idle, since = cpu(process.pid), time.monotonic()
        time.sleep(5)
        idle = (cpu(process.pid) - idle) / (time.monotonic() - since)
        events = socket.create_connection(("127.0.0.1", EVENTS))
        events.settimeout(1800)
        before, since = cpu(process.pid), time.monotonic()
        ask("VideoLibrary.Scan", directory=f"{films}/", showdialogs=False)
        heard = b""
        while b"VideoLibrary.OnScanFinished" not in heard:
            heard = heard[-200:] + events.recv(65536)
        settle(process.pid, limit=600, still=idle * 1.2 + 0.05)
        return cpu(process.pid) - before - idle * (time.monotonic() - since)
    finally:
        kill(process)


def imported(app: str, library: Path, films: Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [app, "import", "--library", str(library), str(films)]
    env = {**os.environ, "HOME": str(library.parent), "XDG_CACHE_HOME": str(library.parent / "cache")}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=env)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def compared(app: str, count: int, bench: Path, posters: list[Path]) -> list[dict]:
    """Both on the same folders, with these posters or with none."""
    which = "with posters" if posters else "without posters"
    with tempfile.TemporaryDirectory(dir=bench) as folder:
        films = Path(folder) / "films"
        nfo_folders(count, films, posters)
        ours = imported(app, Path(folder) / "library", films) * 1000 / count
        home = Path(folder) / "kodi"
        prepare(home, films)
        theirs = scan(home, films) * 1000 / count
    figures = [
        {"what": f"Kodi, scan {which}, CPU a movie", "value": theirs, "unit": "ms"},
        {"what": f"Lobbycard, import {which}, CPU a movie", "value": ours, "unit": "ms"},
        {"what": f"Lobbycard / Kodi, {which}", "value": ours / theirs, "unit": "×", "limit": 0.25},
    ]
    for figure in figures:
        print(f"{figure['what']:<52}{figure['value']:>12.3f} {figure['unit']}", flush=True)
    return figures


def main() -> None:
    app, count = sys.argv[1], int(sys.argv[2])
    bench = Path(os.environ["LOBBYCARD_BENCH"])
    posters = sorted((bench / "posters").glob("*.jpg"))
    figures = compared(app, count, bench, []) + compared(app, count, bench, posters)
    (bench / "kodi.json").write_text(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
