#!/usr/bin/env bash
# Writes the TypeScript side of the commands; the same test compares it in `make test`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/setup.sh run
scripts/page.sh
UPDATE_BINDINGS=1 cargo test --features e2e --test app bindings
