#!/usr/bin/env bash
# Repairs what a tool can repair without a decision.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/setup.sh run
npm run --silent fix --prefix ui
scripts/page.sh
cargo clippy --fix --allow-dirty --allow-staged --workspace --all-targets --features e2e
cargo fmt --all
