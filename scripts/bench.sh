#!/usr/bin/env bash
# How long the core takes, in a release build, each figure beside its limit.
# LOBBYCARD_BENCH_MOVIES sets the size of the library (20,000).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/setup.sh run
cargo bench --package lobbycard-core --bench core
