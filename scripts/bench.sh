#!/usr/bin/env bash
# Runs all benchmarks in a release build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/setup.sh run
scripts/page.sh
cargo bench --workspace
