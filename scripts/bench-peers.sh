#!/usr/bin/env bash
# Measures the same movies in Kodi, Tellico and Lobbycard, in one run. Installs the two peers.
# LOBBYCARD_PEER_MOVIES sets how many movies there are (1,000).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/steps.sh

export LOBBYCARD_BENCH=$PWD/target/bench
scripts/setup.sh bench
missing=()
for package in kodi kodi-bin tellico tellico-data qdbus-qt5; do
  dpkg-query --show "$package" >/dev/null 2>&1 || missing+=("$package")
done
if [ "${#missing[@]}" -gt 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${missing[@]}"
fi
scripts/page.sh
step "Lobbycard, built" cargo build --quiet --release --features e2e
[ -d "$LOBBYCARD_BENCH/posters" ] ||
  step "Posters" cargo bench --quiet --package lobbycard-core --bench core

movies=${LOBBYCARD_PEER_MOVIES:-1000}
step "Kodi and Lobbycard, $movies folders" \
  xvfb-run -a -s "-screen 0 1280x720x24 +extension GLX" dbus-run-session -- \
  python3 scripts/bench/kodi.py target/release/lobbycard "$movies"
step "Tellico, $movies entries" \
  xvfb-run -a -s "-screen 0 1280x1024x24" dbus-run-session -- \
  python3 scripts/bench/tellico.py "$movies"
