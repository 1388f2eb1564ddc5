#!/usr/bin/env bash
# Every check and test, the quick ones first; the first failure ends it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/steps.sh

step "Machine" scripts/setup.sh test
step "Rust format" cargo fmt --all --check
step "Page build" scripts/page.sh
step "TypeScript types" ui types
step "Biome" ui lint
step "Unused code (knip)" ui unused
step "Component tests" ui test
step "Clippy" clippy
step "Rust tests" cargo test --workspace --features e2e
step "Journeys" scripts/e2e.sh
printf '\nEverything passed in %d s.\n' "$SECONDS"
