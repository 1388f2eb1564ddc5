"""CPU time of a process and all below it, from /proc."""

import contextlib
import os
import signal
import subprocess
import time
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def stat_of(pid: int) -> list[str]:
    """The fields of /proc/PID/stat after the name, which may hold blanks itself."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def tree(root: int) -> list[int]:
    below: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                below.setdefault(int(stat_of(int(entry.name))[1]), []).append(int(entry.name))
    found = [root]
    for pid in found:
        found += below.get(pid, [])
    return found


def cpu(root: int) -> float:
    """CPU seconds of a tree, with the children it has waited for."""
    total = 0
    for pid in tree(root):
        with contextlib.suppress(OSError):
            total += sum(int(ticks) for ticks in stat_of(pid)[11:15])
    return total / TICKS


def settle(root: int, limit: float = 60, still: float = 0.3) -> None:
    """Wait until a tree does next to nothing for a second."""
    end, last = time.monotonic() + limit, cpu(root)
    while time.monotonic() < end:
        time.sleep(1)
        now = cpu(root)
        if now - last < still:
            return
        last = now


def kill(process: subprocess.Popen) -> None:
    for pid in reversed(tree(process.pid)):
        with contextlib.suppress(OSError):
            os.kill(pid, signal.SIGKILL)
