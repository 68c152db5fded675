# Two commands matter to a newcomer: `make demo` and `make test`. Both install what is missing first.

SWIFT ?= swift
PREFIX ?= /usr/local
SHARED ?= ../shared
STORE ?= warrant.db
# For `make conformance`: a folder with expected values of more files than SHARED has them of, NAME.expected.json each.
EXPECTED ?=
# For `make bench`: PubMed files (none: those in SHARED), inputs for the fuzzers, records of the growing store.
FILES ?=
FUZZ ?= 1000000
RECORDS ?= 1000000

.PHONY: demo test bench conformance install format setup build

demo: setup              ## the sample library in a fresh store, and what it shows
	$(SWIFT) build --product warrant
	"$$($(SWIFT) build --show-bin-path)/warrant" demo --store "$(STORE)"

test: setup              ## every test that needs nothing but this checkout
	$(SWIFT) test

conformance: setup       ## the tests against real PubMed files, in the folder SHARED; last, how much was compared
	@SWIFT="$(SWIFT)" WARRANT_SHARED="$(abspath $(SHARED))" WARRANT_EXPECTED="$(abspath $(EXPECTED))" scripts/conformance

bench: setup             ## how long things take, beside other readers; docs/benchmarks.md says what is needed
	$(SWIFT) build -c release --product fuzz-pubmed
	$(SWIFT) build -c release --product fuzz-query
	$(SWIFT) build -c release --product query-speed
	$(SWIFT) build -c release --product propose-claims
	$(SWIFT) build -c release --product reference-bench
	$(SWIFT) build -c release --product statement-bench
	$(SWIFT) build -c release --product csl-bibliography
	$(SWIFT) build -c release --product warrant
	bin="$$($(SWIFT) build -c release --show-bin-path)" && "$$bin/fuzz-pubmed" $(FUZZ) && "$$bin/fuzz-query" $(FUZZ) && \
	python3 Benchmarks/pubmed.py "$$bin/warrant" --shared "$(SHARED)" $(FILES) && \
	python3 Benchmarks/compare_readers.py "$$bin/warrant" --shared "$(SHARED)" $(FILES) && \
	for file in $(or $(FILES),$(wildcard $(SHARED)/pubmed/baseline/*.gz)); do python3 Benchmarks/hold.py "$$bin/warrant" "$$file"; done && \
	python3 Benchmarks/process.py "$$bin/warrant" && \
	if [ -n "$(or $(FILES),$(wildcard $(SHARED)/pubmed/baseline/*.gz))" ]; then \
		mkdir -p .build/bench && rm -f .build/bench/references.db*; \
		"$$bin/reference-bench" .build/bench/references.db $(or $(FILES),$(wildcard $(SHARED)/pubmed/baseline/*.gz)); \
		rm -f .build/bench/references.db*; \
	else echo "reference-bench: no PubMed files, skipped"; fi && \
	python3 Benchmarks/mesh.py "$$bin/warrant" --shared "$(SHARED)" && \
	python3 Benchmarks/claims.py "$$bin/propose-claims" --shared "$(SHARED)" && \
	SWIFT="$(SWIFT)" scripts/fact-check "$(SHARED)" && \
	for part in sweep differences speed; do \
		python3 Benchmarks/bibliography.py $$part "$$bin/csl-bibliography" --warrant "$$bin/warrant" --shared "$(SHARED)" || exit 1; \
	done && \
	python3 Benchmarks/growth.py "$$bin/warrant" --shared "$(SHARED)" --records $(RECORDS) --keep $(firstword $(FILES)) && \
	if [ -f .build/bench/growth.db ]; then \
		python3 Benchmarks/make_dossiers.py .build/bench/dossiers 90000001 $(RECORDS) && \
		"$$bin/warrant" add --store .build/bench/growth.db .build/bench/dossiers/*.yaml > /dev/null && \
		"$$bin/query-speed" .build/bench/growth.db && "$$bin/query-speed" .build/bench/growth.db --pruning; \
		"$$bin/statement-bench" Benchmarks/Statements --speed .build/bench/growth.db; \
		"$$bin/reference-bench" .build/bench/growth.db $(firstword $(or $(FILES),$(wildcard $(SHARED)/pubmed/baseline/*.gz))) --speed; \
		rm -rf .build/bench/growth.db* .build/bench/dossiers; \
	fi

install: setup           ## the command, its completion for shells, and the sample library under PREFIX
	$(SWIFT) build -c release --product warrant
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/warrant"
	install "$$($(SWIFT) build -c release --show-bin-path)/warrant" "$(DESTDIR)$(PREFIX)/bin/warrant"
	cp -R References/. "$(DESTDIR)$(PREFIX)/share/warrant/"
	set -e; share="$(DESTDIR)$(PREFIX)/share"; warrant="$(DESTDIR)$(PREFIX)/bin/warrant"; \
	install -d "$$share/bash-completion/completions" "$$share/zsh/site-functions" "$$share/fish/vendor_completions.d"; \
	"$$warrant" --generate-completion-script bash > "$$share/bash-completion/completions/warrant"; \
	"$$warrant" --generate-completion-script zsh > "$$share/zsh/site-functions/_warrant"; \
	"$$warrant" --generate-completion-script fish > "$$share/fish/vendor_completions.d/warrant.fish"

format:                  ## the house's layout, in place
	$(SWIFT) format --in-place --recursive Package.swift Schema Sources Tests

setup:
	@scripts/setup
