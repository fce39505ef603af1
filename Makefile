# Communiqué: what people and CI run. `make help` lists it.

PREFIX ?= /usr/local
SYSCONFDIR ?= /etc
DESTDIR ?=

SWIFT ?= swift
INSTALL ?= install
RELEASE := .build/release
GENERATED := .build/share
SWIFT_SOURCES := $(wildcard Package.swift Sources Tests Benchmarks Fuzzing Scripts)
SHELL_SCRIPTS := Scripts/setup Scripts/setup-test-tools Scripts/build-deb Scripts/test-systemd Scripts/test-threads Scripts/fuzz Scripts/demo Scripts/generate-share .ci/run
PROGRAMS := communique communiqued

# Below DESTDIR.
bindir := $(PREFIX)/bin
libdir := $(PREFIX)/lib
datadir := $(PREFIX)/share
mandir := $(datadir)/man
confdir := $(SYSCONFDIR)/communique
bash_completions := $(datadir)/bash-completion/completions
zsh_completions := $(datadir)/zsh/site-functions
fish_completions := $(datadir)/fish/vendor_completions.d
unitdir := $(libdir)/systemd/system

.DEFAULT_GOAL := help
.PHONY: help setup build test torture demo lint format install uninstall clean

help: ## Show this list
	@printf 'Targets:\n'
	@sed -nE 's/^([a-z-]+):[^#]*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20
	@printf '\nSettings: PREFIX=%s SYSCONFDIR=%s DESTDIR=%s\n' \
	  '$(PREFIX)' '$(SYSCONFDIR)' '$(DESTDIR)'

setup: ## Install missing Debian packages, get swift-argument-parser
	@Scripts/setup

# A machine that only builds needs nothing of what the tests use.
.PHONY: setup-build
setup-build:
	@Scripts/setup --without-tests

build: setup-build ## Build the release programs, manual pages and completions
	$(SWIFT) build -c release --static-swift-stdlib
	@Scripts/generate-share $(RELEASE) $(GENERATED)

test: setup ## Run every test
	@Scripts/setup-test-tools
# One after the other: tests that wait for answers in time would share two cores with all the rest.
	$(SWIFT) test --no-parallel

KILLS ?= 500

torture: setup build ## Kill the daemon KILLS times at random moments, alone and beside another
	COMMUNIQUE_TEST_KILLS=$(KILLS) COMMUNIQUE_TEST_DAEMON='$(CURDIR)/$(RELEASE)/communiqued' \
	  $(SWIFT) test --no-parallel --filter 'DaemonCrashTests|DaemonFaultTests|SharedDraftsTests'

MINUTES ?= 60

.PHONY: test-threads
test-threads: setup ## Run every test under ThreadSanitizer
	@Scripts/test-threads

.PHONY: soak
soak: build ## Let the daemon work for MINUTES, and see that it does not grow
	@Benchmarks/soak --minutes $(MINUTES)

demo: setup-build ## Draft an example by a daemon on a temporary workspace
	$(SWIFT) build -c release --static-swift-stdlib
	@Scripts/demo

lint: ## Hold the sources against the house style
	$(SWIFT) format lint --strict --recursive --parallel $(SWIFT_SOURCES)
	@if command -v shellcheck >/dev/null; then shellcheck $(SHELL_SCRIPTS); \
	  else echo 'lint: shellcheck is not installed; the shell scripts were not checked'; fi

format: ## Bring the Swift sources into the house style
	$(SWIFT) format --in-place --recursive --parallel $(SWIFT_SOURCES)

# Copies what `make build` made, so that root needs no toolchain.
install: ## Install below PREFIX (after `make build`; DESTDIR for packagers)
	@test -e $(GENERATED)/complete || { echo 'install: run `make build` first' >&2; exit 1; }
	$(INSTALL) -d $(DESTDIR)$(bindir)
	$(INSTALL) -s -m 755 $(PROGRAMS:%=$(RELEASE)/%) $(DESTDIR)$(bindir)
	$(INSTALL) -d $(DESTDIR)$(datadir)/communique
	rm -rf $(DESTDIR)$(datadir)/communique/templates
	cp -R --no-preserve=ownership Templates $(DESTDIR)$(datadir)/communique/templates
	chmod -R u=rwX,go=rX $(DESTDIR)$(datadir)/communique/templates
	$(INSTALL) -m 644 systemd/*.varlink $(GENERATED)/communique.schema.json $(DESTDIR)$(datadir)/communique
	$(INSTALL) -d $(DESTDIR)$(datadir)/doc/communique/examples
	$(INSTALL) -m 644 README.md CHANGELOG.md LICENSE $(DESTDIR)$(datadir)/doc/communique
	$(INSTALL) -m 644 Examples/*.yaml $(DESTDIR)$(datadir)/doc/communique/examples
	$(INSTALL) -d $(DESTDIR)$(mandir)/man1 $(DESTDIR)$(mandir)/man8
	$(INSTALL) -m 644 $(GENERATED)/man/*.1 $(DESTDIR)$(mandir)/man1
	$(INSTALL) -m 644 $(GENERATED)/man/*.8 $(DESTDIR)$(mandir)/man8
	$(INSTALL) -d $(addprefix $(DESTDIR),$(bash_completions) $(zsh_completions) $(fish_completions))
	for program in $(PROGRAMS); do \
	  from=$(GENERATED)/completions/$$program && \
	  $(INSTALL) -m 644 $$from.bash $(DESTDIR)$(bash_completions)/$$program && \
	  $(INSTALL) -m 644 $$from.zsh $(DESTDIR)$(zsh_completions)/_$$program && \
	  $(INSTALL) -m 644 $$from.fish $(DESTDIR)$(fish_completions)/$$program.fish || exit 1; \
	done
	$(INSTALL) -d $(DESTDIR)$(unitdir) $(DESTDIR)$(libdir)/sysusers.d $(DESTDIR)$(libdir)/tmpfiles.d
	for unit in systemd/*.service systemd/*.socket; do \
	  to=$(DESTDIR)$(unitdir)/$${unit##*/} && \
	  sed -E 's,/usr(/local)?/bin/communique,$(bindir)/communique,g' $$unit >$$to && \
	  chmod 644 $$to || exit 1; \
	done
	$(INSTALL) -m 644 systemd/sysusers.d/communique.conf $(DESTDIR)$(libdir)/sysusers.d
	$(INSTALL) -m 644 systemd/tmpfiles.d/communique.conf $(DESTDIR)$(libdir)/tmpfiles.d
	$(INSTALL) -d $(DESTDIR)$(confdir)
	test -e $(DESTDIR)$(confdir)/communique.yaml || \
	  $(INSTALL) -m 644 Config/communique.yaml $(DESTDIR)$(confdir)

uninstall: ## Remove what install put there, but not the configuration
	rm -f $(PROGRAMS:%=$(DESTDIR)$(bindir)/%)
	rm -rf $(DESTDIR)$(datadir)/communique $(DESTDIR)$(datadir)/doc/communique
	rm -f $(DESTDIR)$(mandir)/man1/communique.1 $(DESTDIR)$(mandir)/man1/communique-*.1
	rm -f $(DESTDIR)$(mandir)/man8/communiqued.8
	rm -f $(PROGRAMS:%=$(DESTDIR)$(bash_completions)/%)
	rm -f $(PROGRAMS:%=$(DESTDIR)$(zsh_completions)/_%)
	rm -f $(PROGRAMS:%=$(DESTDIR)$(fish_completions)/%.fish)
	rm -f $(patsubst systemd/%,$(DESTDIR)$(unitdir)/%,$(wildcard systemd/*.service systemd/*.socket))
	rm -f $(DESTDIR)$(libdir)/sysusers.d/communique.conf $(DESTDIR)$(libdir)/tmpfiles.d/communique.conf

.PHONY: deb test-systemd
deb: build ## Build the Debian package into .build/deb
	@Scripts/build-deb

# Builds nothing: root needs no toolchain.
test-systemd: ## Try the package in a Debian of its own (root; after `make deb`)
	@Scripts/test-systemd

FUZZ_SECONDS ?= 60
FUZZ_TARGETS ?= yaml spec draft text control
.PHONY: fuzz bench coverage
fuzz: setup-build ## Fuzz FUZZ_TARGETS, each for FUZZ_SECONDS, with AddressSanitizer
	@Scripts/fuzz $(FUZZ_SECONDS) $(FUZZ_TARGETS)

coverage: build ## Read a folder of published statements back (CORPUS=DIR)
	COMMUNIQUE_WITH_BENCHMARKS=1 $(SWIFT) build -c release --static-swift-stdlib --product bench-phases
	@Benchmarks/coverage $(RELEASE)/communique "$(CORPUS)" $(RELEASE)/bench-phases Templates

bench: build ## Measure beside the rivals (BENCH='--meetings 1000 latency' for less)
	COMMUNIQUE_WITH_BENCHMARKS=1 $(SWIFT) build -c release --static-swift-stdlib --product bench-phases
	@Benchmarks/bench $(BENCH)

clean: ## Remove what was built
	rm -rf .build
