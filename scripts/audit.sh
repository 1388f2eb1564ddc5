#!/usr/bin/env bash
# Advisories and licences of what we depend on. Reads public databases, so it is not part of the
# tests, which work without a network.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/steps.sh

deny=$(command -v cargo-deny || true)
if [ -z "$deny" ]; then
  deny=target/tools/bin/cargo-deny
  [ -x "$deny" ] || step "Building cargo-deny" cargo install cargo-deny --quiet --locked --root target/tools
fi
step "Rust crates" "$deny" --workspace check
step "npm packages" npm audit --prefix ui
