# Sourced by the scripts that run several checks: one heading and one time for each.

# step NAME COMMAND…: stops the whole script when the command fails.
step() {
  local name=$1 began=$SECONDS
  shift
  printf '\n==> %s\n' "$name"
  if "$@"; then
    printf '    %s: %d s\n' "$name" "$((SECONDS - began))"
  else
    local code=$?
    printf '\nFAILED: %s (after %d s)\n' "$name" "$((SECONDS - began))" >&2
    exit "$code"
  fi
}

ui() { npm run --silent "$@" --prefix ui; }
clippy() { cargo clippy --workspace --all-targets --features e2e -- -D warnings; }
