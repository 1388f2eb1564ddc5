#!/usr/bin/env bash
# Builds the packages that need no download: .deb and .rpm, in target/release/bundle.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/setup.sh run
ui/node_modules/.bin/tauri build --bundles deb,rpm
