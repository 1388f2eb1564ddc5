#!/usr/bin/env bash
# Makes this machine ready: `setup.sh run` for building and opening the window, `setup.sh test` for
# the tests as well, `setup.sh bench` for measuring. Installs only what is missing; where it cannot
# install, it names it and stops.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

purpose=${1:-run}
least_node=20.20.2
tauri_driver=2.1.0

stop() {
  printf 'setup: %s\n' "$@" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

library() { has pkg-config && pkg-config --exists "$1"; }

# True when $1 is at least $2, both dotted numbers.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

check_prerequisites() {
  has cargo || stop "Rust is missing. Install rustup from https://rustup.rs; rust-toolchain.toml picks the version."
  has node || stop "Node.js is missing. Install Node.js $least_node or newer."
  has npm || stop "npm is missing. It comes with Node.js from https://nodejs.org."
  local node
  node=$(node --version)
  at_least "${node#v}" "$least_node" || stop "Node.js $least_node or newer is needed; this is ${node#v}."
}

# Prints the packages that are missing, each asked for by what it provides, so that a system
# without apt answers as well.
missing_packages() {
  has cc && has make || echo build-essential
  has pkg-config || echo pkg-config
  has mold || echo mold
  library webkit2gtk-4.1 || echo libwebkit2gtk-4.1-dev
  library dbus-1 || echo libdbus-1-dev
  if [ "$purpose" = bench ]; then
    has vipsthumbnail || echo libvips-tools
  fi
  [ "$purpose" != run ] || return 0
  has WebKitWebDriver || echo webkit2gtk-driver
  has Xvfb && has xvfb-run || echo xvfb
  has xauth || echo xauth
  has dbus-run-session || echo dbus
  has gnome-keyring-daemon || echo gnome-keyring
  has secret-tool || echo libsecret-tools
  has xdotool || echo xdotool
  has xclip || echo xclip
  has chromium || echo chromium
  has python3 || echo python3
}

install_packages() {
  local missing as_root=()
  mapfile -t missing < <(missing_packages)
  [ "${#missing[@]}" -gt 0 ] || return 0
  if ! has apt-get; then
    stop "these are missing (names as in Debian): ${missing[*]}" \
      "There is no apt-get here. Install them and start again."
  fi
  if [ "$(id -u)" -ne 0 ]; then
    has sudo || stop "these packages are missing: ${missing[*]}" "Install them as root and start again."
    as_root=(sudo)
  fi
  echo "setup: installing ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qq -y --no-install-recommends "${missing[@]}"
  mapfile -t missing < <(missing_packages)
  [ "${#missing[@]}" -eq 0 ] || stop "still missing after the installation: ${missing[*]}"
}

# The versions of the lock file, which names the binaries of some systems only: npm ci refuses that,
# npm install adds those of this system and, unasked to save, leaves the lock as it is.
install_node_modules() {
  local mark=ui/node_modules/.installed wanted
  wanted="$(scripts/hash.sh ui/package-lock.json) $(node --version)"
  [ "$(cat "$mark" 2>/dev/null || true)" != "$wanted" ] || return 0
  echo "setup: installing npm packages"
  rm -f "$mark"
  npm install --prefix ui --no-save --no-audit --no-fund
  echo "$wanted" >"$mark"
}

install_tauri_driver() {
  local driver=target/tools/bin/tauri-driver
  grep -q "\"tauri-driver $tauri_driver " target/tools/.crates.toml 2>/dev/null && [ -x "$driver" ] && return 0
  echo "setup: building tauri-driver $tauri_driver"
  cargo install tauri-driver --quiet --locked --version "$tauri_driver" --root target/tools
}

check_prerequisites
[ "$(uname -s)" != Linux ] || install_packages
install_node_modules
[ "$purpose" != test ] || [ "$(uname -s)" != Linux ] || install_tauri_driver
