#!/usr/bin/env bash
# Measures against the budgets: core, import, window. Libraries of 1,000, 20,000 and 100,000 movies
# are built once and kept in target/bench; LOBBYCARD_BENCH_SIZES names others. Every figure stands
# beside its yardstick of the same run, and all of them go to target/bench/results.json.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/steps.sh

export LOBBYCARD_BENCH=$PWD/target/bench
read -ra sizes <<<"${LOBBYCARD_BENCH_SIZES:-1000 20000 100000}"
mkdir -p "$LOBBYCARD_BENCH"

scripts/setup.sh bench
scripts/page.sh
step "Core" cargo bench --quiet --package lobbycard-core --bench core -- "${sizes[@]}"
step "Pictures" cargo bench --quiet --package lobbycard-core --bench core -- pictures
step "Posters of vipsthumbnail" python3 scripts/bench/posters.py
step "Rows beside prepared SQLite" python3 scripts/bench/rows.py "${sizes[@]}"
# The window as people get it, but for the flags that measure it.
step "Window, built" cargo build --quiet --release --features e2e
data=${LOBBYCARD_DATA:-../shared/data}
step "36,000 real titles" python3 scripts/bench/wikipedia.py "$data" target/release/lobbycard "$LOBBYCARD_BENCH"
libraries=()
for size in "${sizes[@]}"; do
  libraries+=(--library "$size=$(echo "$LOBBYCARD_BENCH/library-$size"-*/library)")
done
real=$LOBBYCARD_BENCH/library-wikipedia/library
[ ! -d "$real" ] || libraries+=(--library "real=$real")
step "Window" python3 scripts/bench/window.py --app target/release/lobbycard "${libraries[@]}" \
  --user Bench --thumbs "$LOBBYCARD_BENCH/posters" --json "$LOBBYCARD_BENCH/window.json"
python3 scripts/bench/report.py "$LOBBYCARD_BENCH"
