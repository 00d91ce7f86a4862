# Vitrine. `make demo` and `make test` work on a fresh Debian 12 with the Swift 6.3 toolchain, git and make.
.DEFAULT_GOAL := help
.PHONY: help setup build test lint demo bench eval fuzz growth sanitize install clean

PREFIX ?= /usr/local
TIME ?= 60
TARGETS ?=
PACKAGES := libcurl4-openssl-dev zlib1g-dev libdeflate-dev libbrotli-dev libzstd-dev libphonenumber-dev libsqlite3-dev \
	libssl-dev libosmium2-dev libprotozero-dev
# What only the tests need: a browser, which stays optional for use.
TEST_PACKAGES := chromium

help:  ## This list.
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## ?/  make \1\t/'

setup:  ## Install the system packages that are missing.
	@sh tools/setup.sh $(PACKAGES)

build: setup  ## Build the release binary.
	@echo "==> Building (release)"
	@swift build -c release --product vitrine

# The browser is tested by itself: pages have seconds, and the other tests take both processors.
test: setup  ## All tests, the formatter's lint and the file-length check.
	@sh tools/setup.sh $(TEST_PACKAGES)
	@sh tools/lint.sh
	@echo "==> Testing"
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && export TMPDIR="$$folder" \
	  && swift build --build-tests && swift test --skip-build --skip RenderTests \
	  && swift test --skip-build --filter RenderTests

lint:  ## The formatter's lint and the file-length check alone.
	@sh tools/lint.sh

demo: setup  ## Audit the fixture town on loopback and say where the overview is.
	@echo "==> Building (release)"
	@swift build -c release --product vitrine
	@swift build -c release --product fixture-server
	@sh tools/demo.sh

bench: setup  ## Speed and memory, as ratios taken in one run: make bench ARGS="https", ARGS=--long
	@command -v nginx >/dev/null || [ -x /usr/sbin/nginx ] || sh tools/setup.sh nginx-light
	@command -v openssl >/dev/null || sh tools/setup.sh openssl
	@echo "==> Building (release)"
	@swift build -c release
	@"$$(swift build -c release --show-bin-path)/benchmarks" $(ARGS)

eval: build  ## Scores on the labelled pages of ../shared/eval, where there are some.
	@python3 tools/eval.py

fuzz: setup  ## Fuzz every reader of strangers' bytes: make fuzz TIME=60 [TARGETS="robots url"]
	@TIME="$(TIME)" TARGETS="$(TARGETS)" sh Tests/Fuzz/fuzz.sh

growth: setup  ## Look for inputs whose cost grows faster than their length.
	@sh Tests/Fuzz/growth.sh $(TARGETS)

sanitize: setup  ## The tests under the thread and the address sanitizer.
	@sh Tests/Sanitizers/sanitize.sh

install: setup  ## Install a binary that runs from any folder: make install PREFIX=/usr/local
	@echo "==> Building (release, Swift's own library inside)"
	@swift build -c release --product vitrine --static-swift-stdlib
	@install -d "$(DESTDIR)$(PREFIX)/bin"
	@install -m 755 "$$(swift build -c release --static-swift-stdlib --show-bin-path)/vitrine" "$(DESTDIR)$(PREFIX)/bin/vitrine"
	@if command -v strip >/dev/null; then strip "$(DESTDIR)$(PREFIX)/bin/vitrine"; fi
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/vitrine"

clean:  ## Remove what was built.
	@swift package clean
