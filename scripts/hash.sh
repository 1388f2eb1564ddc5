#!/usr/bin/env bash
# One line that changes when any of the given files, or any file below the given folders, does.
set -euo pipefail
find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 cksum | cksum | cut -d ' ' -f 1,2 | tr ' ' -
