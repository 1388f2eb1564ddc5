#!/usr/bin/env bash
# Builds the page into ui/dist, which the binary embeds. Skipped while nothing it is made from has
# changed, because a rewritten page makes cargo build the app again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mark=target/page-sources
sources=(ui/src ui/index.html ui/package-lock.json ui/vite.config.ts ui/tsconfig.json)
[ ! -d ui/public ] || sources+=(ui/public)
wanted=$(scripts/hash.sh "${sources[@]}")
if [ -f ui/dist/index.html ] && [ "$(cat "$mark" 2>/dev/null || true)" = "$wanted" ]; then
  exit 0
fi
npm run --silent build --prefix ui
mkdir -p target
echo "$wanted" >"$mark"
