#!/usr/bin/env bash
# Builds the packages that need no download: .deb and .rpm, in target/release/bundle.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/setup.sh run
ui/node_modules/.bin/tauri build --bundles deb,rpm

# What is packed has to make a library and find it sound.
new=$(mktemp -d)
mkdir "$new/films"
echo '<movie><title>Alien</title><actor><name>Sigourney Weaver</name><role>Ripley</role></actor></movie>' \
  >"$new/films/movie.nfo"
target/release/lobbycard import --library "$new/library" "$new/films"
target/release/lobbycard check --library "$new/library"
rm -rf "$new"

# The bundler packs a .deb with gzip; xz, which every Debian reads, makes it a quarter smaller.
if command -v dpkg-deb >/dev/null; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  for deb in target/release/bundle/deb/*.deb; do
    dpkg-deb --raw-extract "$deb" "$work/root"
    dpkg-deb --root-owner-group -Zxz -z9 --build "$work/root" "$work/small.deb" >/dev/null
    mv "$work/small.deb" "$deb"
    rm -rf "$work/root"
  done
fi
ls -l target/release/lobbycard target/release/bundle/{deb/*.deb,rpm/*.rpm} | awk '{ print $5, $9 }'
