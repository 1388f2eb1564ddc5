#!/usr/bin/env bash
# The checks worth running after every edit.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/steps.sh

step "Machine" scripts/setup.sh run
step "Rust format" cargo fmt --all --check
step "TypeScript types" ui types
step "Biome" ui lint
step "Page build" scripts/page.sh
step "Clippy" clippy
