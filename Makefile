# Each target is one script in scripts/; this file only names them.
.DEFAULT_GOAL := help
.PHONY: run test check fix bench bench-large bench-peers bindings e2e soak fuzz package audit help

run: ## Install what is missing, build, and open the window (ARGS="--library DIR")
	@scripts/run.sh $(ARGS)

test: ## Install what is missing and run every check and test
	@scripts/test.sh

check: ## The fast half of test: format, Clippy, types, Biome
	@scripts/check.sh

fix: ## Format and apply what Clippy and Biome can repair themselves
	@scripts/fix.sh

bench: ## Measure against the budgets
	@scripts/bench.sh

bench-large: ## The same at 300,000 movies (the library takes half an hour to build)
	@LOBBYCARD_BENCH_SIZES=300000 scripts/bench.sh

bench-peers: ## The same movies in Kodi and Tellico (installs them)
	@scripts/bench-peers.sh

bindings: ## Write ui/src/generated/bindings.ts from the Rust commands
	@scripts/bindings.sh

e2e: ## Journeys on the real binary (NAME=first-shelf runs one)
	@scripts/e2e.sh $(NAME)

soak: ## The long tests of the core, in a release build
	@scripts/soak.sh

fuzz: ## Fuzz what reads foreign bytes (TARGET=picture|query SECONDS=600)
	@scripts/fuzz.sh $(or $(TARGET),picture) $(or $(SECONDS),600)

package: ## Build the .deb and .rpm
	@scripts/package.sh

audit: ## Known advisories and licences of all dependencies (needs the network)
	@scripts/audit.sh

help: ## This list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile
