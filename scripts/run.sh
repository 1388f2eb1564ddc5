#!/usr/bin/env bash
# Sets the machine up, builds page and binary, and opens the window. Arguments go to the binary.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/setup.sh run
scripts/page.sh
cargo build

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  echo "Lobbycard is built, but there is no display to open its window on." >&2
  echo "On a machine without a screen use: xvfb-run make run (from the package xvfb)" >&2
  exit 1
fi
exec target/debug/lobbycard "$@"
