# Everything that a person does here: make run, make test, make snapshot, make bench.
SHELL := /bin/bash
PORT ?= 8080
HOST ?= 127.0.0.1
PLANGRAPH := .build/release/plangraph
PLAN := snapshots/86-KH-UBND
# The shipped snapshot is dated as the plan is, so that it comes out the same on every day.
SHIPPED_AT := 2018-05-29T00:00:00Z
SECONDS ?= 60
MINUTES ?= 10
PLANS ?= 1 10 100 1000 10000
CHECKED := --explicit-target-dependency-import-check error
# So that types are put together from known addresses: found by name they take a tenth of a start.
TYPES := -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
# The program brings Swift's libraries along: to find and bind them is a third of a start.
RELEASE := swift build -c release --static-swift-stdlib $(TYPES) $(CHECKED)

.PHONY: run test setup setup-test build lint unit end-to-end structure fuzz fuzz-short snapshot screenshots build-bench setup-bench bench bench-peers bench-load bench-check bench-readme clean

run: build ## Installs what is missing, builds, and serves the shipped plan.
	$(PLANGRAPH) serve --host $(HOST) --port $(PORT)

test: setup-test lint structure unit fuzz-short end-to-end bench-check ## Runs everything that CI runs.

setup:
	@.ci/setup

setup-test:
	@.ci/setup test

build: setup
	@echo "building a release (the first time takes some minutes)"
	$(RELEASE) --product plangraph

lint: setup
	git ls-files -co --exclude-standard '*.swift' | xargs swift format lint --strict --parallel

structure: setup-test
	python3 .ci/structure.py

unit: setup
	@echo "building and running the unit tests (the first time takes some minutes)"
	@# Only what the tests need: without the server's framework it takes 180 seconds instead of 320.
	swift build $(CHECKED) --product plangraphPackageTests
	swift test --skip-build

end-to-end: setup-test build
	.ci/end-to-end

fuzz-short: setup
	Tests/Fuzzing/run 5

fuzz: setup ## Fuzzes what takes other people's bytes, SECONDS a target.
	Tests/Fuzzing/run $(SECONDS)

snapshot: build ## Builds the shipped snapshot from the plan's text.
	$(PLANGRAPH) snapshot build $(PLAN).txt --output $(PLAN).plangraph --created-at $(SHIPPED_AT) --label 86/KH-UBND

screenshots: setup-test build ## Takes the pictures that the README shows.
	.ci/end-to-end --collect-only >/dev/null
	.venv/bin/python Tests/EndToEnd/screenshots.py

build-bench: build
	$(RELEASE) --product plangraph-bench

setup-bench:
	@.ci/setup bench

bench: setup-bench build-bench ## Measures everything that needs no other program: inside the process, over HTTP, snapshots, growth.
	Tests/Benchmarks/in_process.py
	Tests/Benchmarks/over_http.py
	Tests/Benchmarks/snapshots.py
	Tests/Benchmarks/growth.py $(PLANS)
	Tests/Benchmarks/plot.py

bench-peers: build-bench ## Compares with other GraphQL servers and graph libraries, which it installs.
	.ci/peers
	Tests/Benchmarks/peers.py
	Tests/Benchmarks/traversals.py

bench-load: setup-bench build ## A thousand connections, imports and snapshots at once, MINUTES long.
	Tests/Benchmarks/load.py --minutes $(MINUTES)

bench-check: setup-test build-bench ## Checks bytes, allocations and instructions against the thresholds; WRITE=1 sets them.
	Tests/Benchmarks/check.py $(if $(WRITE),--write)

bench-readme: ## Puts the last figures into the README's tables.
	Tests/Benchmarks/readme.py

clean:
	rm -rf .build Tests/Fuzzing/.build .venv
