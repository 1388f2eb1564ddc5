#!/usr/bin/env bash
# Fuzzes what reads foreign bytes: `fuzz.sh picture 600` for ten minutes, `fuzz.sh query 600` for the
# language of searches. Needs a nightly compiler and cargo-fuzz, and installs them. A picture may take
# 2 s and 300 MiB more than the fuzzer itself; what is found lies in fuzz/artifacts.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

target=${1:-picture}
seconds=${2:-600}

scripts/setup.sh run
rustup toolchain list | grep -q '^nightly' || rustup toolchain install nightly --profile minimal
command -v cargo-fuzz >/dev/null || cargo install cargo-fuzz --quiet --locked

corpus=$PWD/fuzz/corpus/$target
mkdir -p "$corpus"
# The decoders are those of the program.
cp Cargo.lock fuzz/Cargo.lock
LOBBYCARD_SEEDS=$corpus cargo +nightly fuzz run --target-dir target/fuzz "$target" -- \
  -max_total_time="$seconds" -timeout=2 -rss_limit_mb=700 -max_len=65536 -print_final_stats=1
