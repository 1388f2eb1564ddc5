#!/usr/bin/env bash
# Journeys on the real binary: `e2e.sh` runs all, `e2e.sh first-shelf` one. Everything they write
# stays in a temporary home; screenshots of every step go to target/screenshots.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [ "$(uname -s)" != Linux ]; then
  echo "The journeys need WebKitWebDriver and run on Linux only." >&2
  exit 1
fi
scripts/setup.sh test
scripts/page.sh
# The same selection as `cargo test`, so that no crate is built twice; it leaves the binary behind.
cargo test --quiet --workspace --features e2e --no-run

journeys=()
for name in "$@"; do journeys+=("ui/e2e/$name.test.mjs"); done
[ "$#" -gt 0 ] || journeys=(ui/e2e/*.test.mjs)

home=$(mktemp -d "${TMPDIR:-/tmp}/lobbycard-e2e.XXXXXX")
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/runtime"

# A software-rendered, private desktop: no window manager, no accessibility bus, no real home.
env -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS \
  HOME="$home" XDG_RUNTIME_DIR="$home/runtime" TMPDIR="$home" \
  XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" \
  XDG_CACHE_HOME="$home/cache" XDG_STATE_HOME="$home/state" \
  LANG=C.UTF-8 NO_AT_BRIDGE=1 GDK_BACKEND=x11 LIBGL_ALWAYS_SOFTWARE=1 \
  xvfb-run -a -s "-screen 0 1280x900x24" dbus-run-session -- \
  node --test --test-concurrency=1 --test-reporter=spec --test-timeout=600000 "${journeys[@]}"
