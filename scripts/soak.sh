#!/usr/bin/env bash
# The core's integration tests with LOBBYCARD_SOAK=1, which lets those that have a long form take it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/setup.sh run
LOBBYCARD_SOAK=1 cargo test --release -p lobbycard-core --test it
