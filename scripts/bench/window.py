#!/usr/bin/env python3
"""What the window costs: start, scrolling, search as you type, memory. Each figure is printed
beside its yardstick of the same run, a bare WebKitGTK window, and all go to one JSON document.

The window needs a build with the feature `e2e`, which lets a script measure inside the page. All
runs share one X server without a GPU and one session bus; nothing touches the real home.
"""

import argparse
import contextlib
import json
import os
import queue
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from process import cpu, tree

HERE = Path(__file__).resolve().parent
BARE = HERE.parent.parent / "target/bench/bare"
INSIDE = "LOBBYCARD_BENCH_INSIDE"

# The least posters without captions, so that thirty of them are in the grid of a new window.
THIRTY = {"posterWidth": 112, "captions": False}
# As wide as the pictures the grid asks for at that size.
THUMB_WIDTH = 160
# Seconds after which a run that says nothing is given up.
START, PROFILE, MEASURE, SETTLE = 60, 60, 300, 90
BARE_REST = 8


class Failed(Exception):
    """A run that did not say what it was asked."""


# --- Processes ---


def memory(root: int) -> dict[str, float]:
    """MiB of a process tree by process; a page that several share is counted once."""
    found: dict[str, float] = {}
    for pid in tree(root):
        with contextlib.suppress(OSError):
            name = Path(f"/proc/{pid}/comm").read_text().strip()
            for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    found[name] = found.get(name, 0) + int(line.split()[1]) / 1024
    return {"total": sum(found.values()), **found}


class Window:
    """A window that runs, and what it says. Nothing of it is left when the block ends."""

    def __init__(self, command: list[str], env: dict[str, str], patience: float) -> None:
        self.deadline = time.monotonic() + patience
        self.lines: queue.Queue[str | None] = queue.Queue()
        self.errors = tempfile.TemporaryFile(mode="w+")
        self.began = time.time() * 1000
        self.process = subprocess.Popen(
            command,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=self.errors,
            text=True,
            start_new_session=True,
        )
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))
        self.lines.put(None)

    def __enter__(self) -> "Window":
        return self

    def __exit__(self, *_: object) -> None:
        pids = tree(self.process.pid) if self.process.poll() is None else []
        with contextlib.suppress(OSError):
            os.killpg(self.process.pid, signal.SIGKILL)
        for pid in pids:
            with contextlib.suppress(OSError):
                os.kill(pid, signal.SIGKILL)
        self.process.wait()
        self.errors.close()

    def told(self, mark: str) -> dict:
        """What the page says under this mark; waits for it."""
        while True:
            try:
                line = self.lines.get(timeout=max(0.0, self.deadline - time.monotonic()))
            except queue.Empty:
                raise Failed(f"waited in vain for “{mark}”{self._said()}") from None
            if line is None:
                raise Failed(f"the window closed before “{mark}”{self._said()}")
            if line.startswith("probe failed: "):
                raise Failed(line)
            if line.startswith("probe: {"):
                what = json.loads(line.removeprefix("probe: "))
                if what["mark"] == mark:
                    return what

    def closed(self) -> None:
        """Waits until it has ended by itself: a library that was closed opens as it should."""
        try:
            self.process.wait(timeout=max(0.0, self.deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            raise Failed(f"the window did not close{self._said()}") from None

    def _said(self) -> str:
        self.errors.seek(0)
        tail = self.errors.read().strip().splitlines()[-5:]
        return "".join(f"\n    {line}" for line in tail)


# --- What is run ---


def cache_of(library: Path) -> Path:
    """Where the thumbnails of this library stay from one run to the next."""
    return library.parent / f"{library.name}-window-cache"


class Bench:
    """Starts the windows of one measurement."""

    def __init__(self, app: Path, user: str, thumbs: Path) -> None:
        self.app = app
        self.user = user
        self.home = Path(os.environ["HOME"])
        self.thumbs = self.home / "thumbs"
        self.thumbs.mkdir()
        shrink = [BARE, "--shrink", thumbs, self.thumbs, str(THUMB_WIDTH)]
        subprocess.run(shrink, check=True, timeout=MEASURE)

    def bare(self, page: str, patience: float) -> Window:
        command = [str(BARE), str(HERE / "pages" / page), str(self.thumbs)]
        return Window(command, dict(os.environ), patience)

    def probe(self, library: Path, name: str, patience: float, settings: dict | None = None):
        """The app with a script in its page, on a library that keeps its cache beside it."""
        common = (HERE / "probes/common.js").read_text()
        script = (HERE / "probes" / f"{name}.js").read_text()
        # As a string of JSON, quotes and all, in the place of the script's own.
        body = (common + script).replace("'{{user}}'", json.dumps(self.user))
        path = self.home / "probe.js"
        path.write_text(f"(() => {{\n{body}\n}})();\n")
        config = self.home / "config/lobbycard"
        config.mkdir(parents=True, exist_ok=True)
        (config / "settings.json").write_text(json.dumps(settings or {}))
        command = [str(self.app), "--library", str(library), "--probe", str(path)]
        if name not in ("profile", "login"):
            command += ["--test-user", self.user]
        env = {**os.environ, "XDG_CACHE_HOME": str(cache_of(library))}
        return Window(command, env, patience)

    def prepare(self, library: Path) -> None:
        """A library without a profile gets one, as a person makes it."""
        stats = [self.app, "stats", "--json", "--library", library]
        counted = subprocess.run(stats, check=True, capture_output=True, text=True, timeout=60)
        if json.loads(counted.stdout)["users"] == 0:
            with self.probe(library, "profile", PROFILE) as window:
                window.told("profile")
                window.closed()


def start_of(window: Window) -> dict[str, float]:
    frame = window.told("frame")["at"] - window.began
    posters = window.told("posters")["at"] - window.began
    return {"frame": frame, "posters": posters, "cpu": cpu(window.process.pid) * 1000}


def start(bench: Bench, libraries: dict[str, Path], runs: int) -> dict:
    """Milliseconds from the start of the program, the median of runs that take turns."""
    found: dict[str, list[dict[str, float]]] = {"bare": [], **{name: [] for name in libraries}}
    # The first round is for the caches of the system and for the thumbnails.
    for turn in range(runs + 1):
        with bench.bare("start.html", START) as window:
            seen = {"bare": start_of(window)}
        for name, library in libraries.items():
            with bench.probe(library, "start", START, THIRTY) as window:
                seen[name] = start_of(window)
                window.closed()
        if turn > 0:
            for name, figures in seen.items():
                found[name].append(figures)
    return {
        name: {key: statistics.median(one[key] for one in all_) for key in all_[0]}
        | {"runs": [round(one["posters"]) for one in all_]}
        for name, all_ in found.items()
    }


def scroll(bench: Bench, libraries: dict[str, Path]) -> dict:
    with bench.bare("scroll.html", MEASURE) as window:
        found = {"bare": window.told("scroll")}
    for name, library in libraries.items():
        # The first run ever makes the thumbnails that others have at hand.
        known = cache_of(library) / "scrolled"
        for _ in range(1 if known.exists() else 2):
            with bench.probe(library, "scroll", MEASURE) as window:
                found[name] = {mark: window.told(mark) for mark in ("idle", "row", "fling")}
                window.closed()
            known.touch()
    return found


def told(bench: Bench, libraries: dict[str, Path], probe: str) -> dict:
    """What a probe tells of each library under its own name."""
    found = {}
    for name, library in libraries.items():
        with bench.probe(library, probe, MEASURE) as window:
            found[name] = window.told(probe)
            window.closed()
    return found


def login(bench: Bench, libraries: dict[str, Path]) -> dict:
    """What a wrong password costs, and whether the window goes on drawing meanwhile."""
    name, library = next(iter(libraries.items()))
    with bench.probe(library, "login", MEASURE) as window:
        idle = window.told("idle")
        before = cpu(window.process.pid)
        refused = window.told("refused")
        spent = (cpu(window.process.pid) - before) * 1000
        window.closed()
    return {name: {"idle": idle, "refused": refused, "cpu": spent}}


def settled(bench: Bench, libraries: dict[str, Path]) -> dict:
    """MiB of a window at rest."""
    with bench.bare("start.html", SETTLE) as window:
        window.told("posters")
        # As long as the app's page rests.
        time.sleep(BARE_REST)
        found = {"bare": memory(window.process.pid)}
    for name, library in libraries.items():
        with bench.probe(library, "stay", SETTLE) as window:
            window.told("settled")
            found[name] = memory(window.process.pid)
    return found


# --- What is said about it ---


def table(found: dict, libraries: dict[str, Path]) -> list[dict]:
    """Each figure beside its yardstick. The first library is the one that others are held to."""
    rows: list[dict] = []

    def add(what: str, measured: float, beside: float | None, limit: float | None, must_be: str):
        rows.append(
            {
                "what": what,
                "measured": round(measured, 1),
                "beside": None if beside is None else round(beside, 1),
                "ratio": round(measured / beside, 2) if beside else None,
                "must_be": must_be,
                "holds": None if limit is None else measured <= limit,
            }
        )

    own = next(iter(libraries))
    if "start" in found:
        bare = found["start"]["bare"]
        first = found["start"][own]
        add("bare, first frame, ms", bare["frame"], None, None, "")
        for name in libraries:
            at = found["start"][name]
            posters, floor = at["posters"], bare["posters"]
            add(f"{name}, first frame, ms", at["frame"], bare["frame"], None, "")
            add(f"{name}, 30 posters, ms", posters, floor, floor * 1.25, "<= 1.25 x bare")
            if name != own:
                limit = first["posters"] * 1.05
                what = f"{name}, 30 posters beside {own}, ms"
                add(what, posters, first["posters"], limit, f"<= 1.05 x {own}")
            add(f"{name}, CPU to 30 posters, ms", at["cpu"], bare["cpu"], None, "")
    if "scroll" in found:
        bare = found["scroll"]["bare"]
        for pace in ("row", "fling"):
            what = f"bare, {pace}, frame p95 beside idle, ms"
            add(what, bare[pace]["p95"], bare["idle"]["p95"], None, "")
        for name in libraries:
            at = found["scroll"][name]
            idle = at["idle"]["p95"]
            for pace in ("row", "fling"):
                moved = at[pace]
                what = f"{name}, {pace}, frame p95 beside idle, ms"
                add(what, moved["p95"], idle, idle * 1.3, "<= 1.3 x idle")
                add(f"{name}, {pace}, frame p99, ms", moved["p99"], bare[pace]["p99"], None, "")
                add(f"{name}, {pace}, longest script, ms", moved["script"], None, None, "")
                add(f"{name}, {pace}, blank cards", moved["blank"]["cards"], None, 0, "0")
    for name, at in found.get("keys", {}).items():
        add(f"{name}, keystroke, first frame p50, ms", at["first"]["p50"], None, 16.7, "<= 16.7")
        add(f"{name}, keystroke, second frame p95, ms", at["second"]["p95"], None, 33, "<= 33")
        add(f"{name}, keystrokes without a list", at["silent"], None, 0, "0")
    for name, at in found.get("cast", {}).items():
        idle = at["idle"]["p95"]
        add(f"{name}, cast of 300 opened, ms", at["open"], None, None, "")
        walk = at["walk"]["p95"]
        add(f"{name}, walked through it, frame p95, ms", walk, idle, idle * 1.3, "<= 1.3 x idle")
        add(f"{name}, script of a step, p95, ms", at["walk"]["script"], None, None, "")
        add(f"{name}, letter in it, on screen p95, ms", at["key"]["p95"], None, 33, "<= 33")
        add(f"{name}, while saved, longest frame p50, ms", at["saved"]["p50"], idle, None, "")
    for name, at in found.get("login", {}).items():
        add(f"{name}, wrong password, CPU, ms", at["cpu"], None, 500, "100 to 500")
        longest, idle = at["refused"]["frames"]["max"], at["idle"]["max"]
        add(f"{name}, wrong password, longest frame, ms", longest, idle, None, "")
    if "memory" in found:
        floor = found["memory"]["bare"]["total"]
        for name in libraries:
            total = found["memory"][name]["total"]
            add(f"{name}, memory, MiB", total, floor, floor + 80, "<= bare + 80")
    return rows


def text_of(row: dict) -> str:
    beside = "" if row["beside"] is None else f"{row['beside']:.1f}"
    ratio = "" if row["ratio"] is None else f"{row['ratio']:.2f}"
    verdict = {None: "", True: "", False: "  MISSED"}[row["holds"]]
    measured = f"{row['measured']:.1f}"
    return (
        f"{row['what']:<46} | {measured:>9} | {beside:>9} | {ratio:>6} | {row['must_be']}{verdict}"
    )


# --- The whole run ---


def library_of(text: str) -> tuple[str, Path]:
    name, separator, folder = text.partition("=")
    if not separator or not name or name == "bare":
        raise argparse.ArgumentTypeError(f"NAME=DIR, with a name other than “bare”: {text}")
    if not (Path(folder) / "library.sqlite").is_file():
        raise argparse.ArgumentTypeError(f"there is no library in {folder}")
    return name, Path(folder).resolve()


def arguments_of() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--app", type=Path, required=True, help="a build with the feature e2e")
    parser.add_argument(
        "--library", type=library_of, action="append", required=True, metavar="NAME=DIR"
    )
    parser.add_argument("--user", required=True, help="the profile to sign in; made where none is")
    parser.add_argument("--thumbs", type=Path, required=True, help="posters for the bare window")
    parser.add_argument("--json", type=Path, required=True, help="where the figures go")
    parser.add_argument("--runs", type=int, default=5, help="starts to take the median of")
    parts = ["login", "start", "scroll", "keys", "cast", "memory"]
    parser.add_argument("--only", nargs="+", choices=parts, default=parts, help="some parts alone")
    return parser.parse_args()


def build_bare() -> None:
    """The bare window; compiling it takes a second or two."""
    BARE.parent.mkdir(parents=True, exist_ok=True)
    asked = ["pkg-config", "--cflags", "--libs", "webkit2gtk-4.1"]
    flags = subprocess.run(asked, check=True, capture_output=True, text=True).stdout.split()
    command = ["cc", "-O2", "-Wall", "-Wextra", "-o", BARE, HERE / "bare.c", *flags]
    subprocess.run(command, check=True, timeout=120)


def on_private_desktop() -> int:
    """This script again, with a home, an X server and a session bus of its own."""
    home = Path(tempfile.mkdtemp(prefix="lobbycard-bench-"))
    (home / "runtime").mkdir(mode=0o700)
    env = {
        **{k: v for k, v in os.environ.items() if k not in ("WAYLAND_DISPLAY", "DISPLAY")},
        **{f"XDG_{part.upper()}_HOME": str(home / part) for part in ("config", "data", "cache")},
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_RUNTIME_DIR": str(home / "runtime"),
        "HOME": str(home),
        "TMPDIR": str(home),
        "LANG": "C.UTF-8",
        "NO_AT_BRIDGE": "1",
        "GDK_BACKEND": "x11",
        "LIBGL_ALWAYS_SOFTWARE": "1",
    }
    env.pop("DBUS_SESSION_BUS_ADDRESS", None)
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1400x1000x24"]
    command = [*screen, "dbus-run-session", "--", sys.executable, __file__, *sys.argv[1:]]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    # What the services of the session say goes to a log; this script's own words go past it.
    own = (os.dup(1), os.dup(2))
    env[INSIDE] = f"{own[0]} {own[1]}"
    log = home / "desktop.log"
    with log.open("w") as output:
        desktop = subprocess.Popen(
            command,
            env=env,
            stdout=output,
            stderr=output,
            pass_fds=own,
            start_new_session=True,
        )
    try:
        code = desktop.wait()
        if not (home / "thumbs").exists():
            # It ended before this script began anew: the log says why.
            print("\n".join(log.read_text().splitlines()[-5:]), file=sys.stderr)
        return code
    finally:
        # The X server in particular must not outlive an interrupted run.
        for pid in reversed(tree(desktop.pid)):
            with contextlib.suppress(OSError):
                os.kill(pid, signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            desktop.wait(timeout=5)
        shutil.rmtree(home, ignore_errors=True)


def main() -> int:
    given = arguments_of()
    if INSIDE not in os.environ:
        known = [given.app.resolve(), "--probe", "none", "help"]
        if subprocess.run(known, capture_output=True, timeout=60).returncode != 0:
            print(f"{given.app} is no build with the feature e2e.", file=sys.stderr)
            return 2
        build_bare()
        return on_private_desktop()
    for standard, own in enumerate(os.environ.pop(INSIDE).split(), start=1):
        os.dup2(int(own), standard)
        os.close(int(own))
    libraries = dict(given.library)
    bench = Bench(given.app.resolve(), given.user, given.thumbs.resolve())
    parts = {
        "login": lambda: login(bench, libraries),
        "start": lambda: start(bench, libraries, given.runs),
        "scroll": lambda: scroll(bench, libraries),
        "keys": lambda: told(bench, libraries, "keys"),
        "cast": lambda: told(bench, libraries, "cast"),
        "memory": lambda: settled(bench, libraries),
    }
    found: dict = {}
    failed = 0
    for library in libraries.values():
        bench.prepare(library)
    print(f"{'what':<46} | {'measured':>9} | {'beside':>9} | {'ratio':>6} | must be", flush=True)
    for part in given.only:
        try:
            figures = {part: parts[part]()}
        except Failed as problem:
            print(f"{part}: {problem}", file=sys.stderr)
            failed += 1
            continue
        found |= figures
        for row in table(figures, libraries):
            print(text_of(row), flush=True)
        document = {**found, "table": table(found, libraries)}
        given.json.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
