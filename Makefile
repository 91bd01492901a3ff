# make            install what is missing, build for release, render every shipped season into Output/
# make test       lint, build in debug, run the tests
# make lint       check the formatting rules       make format   apply them
# make bench      benchmarks (AREA, SEASON)        make gallery  everything in every style, with a page
# make install    the command under PREFIX         make fuzz     hostile and damaged texts through every reader

# A folder of season files beside the repository; tests over it run where it is there and say so where it is not.
SEASONS ?= $(wildcard ../shared/data)
PREFIX ?= /usr/local

BUILD_PACKAGES = pkg-config libcairo2-dev libpango1.0-dev libdeflate-dev fonts-inter fonts-dejavu-core valgrind
TEST_PACKAGES = poppler-utils qpdf librsvg2-bin libxml2-utils libpng-dev
# lld, which comes with the toolchain, makes an executable at a fixed address: no relocations at start, and fewer pages.
# What nobody looks up in it is not exported, and the library of C++ is found in one folder, where it is the static one
# and needs no linking at start. The folder of the executable is no place to look for libraries.
# Without mangled names for generic types, the first use of each needs no search among all conformances of the program.
STATIC = .build/static
RELEASE = -c release --static-swift-stdlib --disable-local-rpath -Xswiftc -L$(abspath $(STATIC)) \
  -Xlinker -s -Xlinker --no-export-dynamic -Xswiftc -use-ld=lld -Xlinker --icf=safe \
  -Xswiftc -Xclang-linker -Xswiftc -no-pie \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors \
  -Xswiftc -Xfrontend -Xswiftc -function-sections
# The functions that usual runs call stand side by side in the executable, those of a chart first: a start maps half as
# many of its pages.
ORDER = .build/functions-called
MAP = $(ORDER)-of/map
LINKING = Sources/Linking
SCRIPT = $(ORDER)-of/script.ld
ORDERED = -Xlinker -T -Xlinker $(abspath $(SCRIPT)) \
  -Xlinker --symbol-ordering-file=$(abspath $(ORDER)) -Xlinker --no-warn-symbol-ordering
ANUARIO = .build/release/anuario
SOURCES = Sources Styles Tests Package.swift
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: all build render test lint format bench gallery install fuzz check-frames clean packages test-packages

all: render

define install_packages
	@missing=""; for package in $(1); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "installing$$missing"; \
	  $(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing; \
	fi
endef

# Writes which functions a run called into a file of a name.
define note_calls
	@cd $(ORDER)-of && valgrind -q --tool=callgrind --demangle=no --compress-strings=no --callgrind-out-file=$(1).calls \
	  $(abspath $(ANUARIO)) $(2) -q -o $(1) && sed -nE "s/^c?fn=([^']*).*/\1/p" $(1).calls >> called \
	  || echo "not told which functions this run calls: the executable will start slower"
endef

packages:
	$(call install_packages,$(BUILD_PACKAGES))

test-packages:
	$(call install_packages,$(BUILD_PACKAGES) $(TEST_PACKAGES))

build: packages $(STATIC) $(ORDER)
	swift build $(RELEASE) $(ORDERED) --product anuario

# Clang, which comes with the toolchain, knows where the library is; where there is no static one, the shared one is taken.
$(STATIC):
	@mkdir -p $@
	@ln -sf "$$("$$(dirname "$$(readlink -f "$$(command -v swift)")")/clang" -print-file-name=libstdc++.a)" $@/libstdc++.a

# Told once by runs of a build that keeps its symbols; names that a later build lacks are passed over, `make clean` tells anew.
$(ORDER): | packages $(STATIC)
	@rm -rf $(ORDER)-of && mkdir -p $(ORDER)-of && touch $(ORDER)-of/called
	swift build $(subst -Xlinker -s,-Xlinker -S,$(RELEASE)) -Xlinker -Map=$(abspath $(MAP)) --product anuario
	@awk -f $(LINKING)/season.awk > $(ORDER)-of/season.txt
	$(call note_calls,chart.png,chart points-progression season.txt --size 1600x1000 --scale 1)
	$(call note_calls,other.png,chart cross-table season.txt)
	$(call note_calls,chart.svg,chart goal-distribution copa-peru-1967)
	$(call note_calls,chart.pdf,chart position-by-round season.txt)
	$(call note_calls,report.pdf,report copa-peru-1967)
	@cd $(ORDER)-of && awk '!seen[$$0]++' called > names-called
	@nm $(ANUARIO) > $(ORDER)-of/names || echo "no nm tells names: the executable will start slower"
	@awk -v called=$(ORDER)-of/names-called -v names=$(ORDER)-of/names -v map=$(MAP) -v script=$(SCRIPT) \
	  -f $(LINKING)/order.awk > $@

render: build
	$(ANUARIO) batch -o Output
	@echo "Reports and sheets (PDF) and charts (PNG) of every shipped season: $(CURDIR)/Output"

lint:
	swift format lint --strict --recursive $(SOURCES)

format:
	swift format --in-place --recursive $(SOURCES)

test: test-packages lint
	SEASONS="$(if $(SEASONS),$(abspath $(SEASONS)))" swift test

fuzz: packages $(STATIC)
	swift run $(RELEASE) Fuzzing hostile
	swift run $(RELEASE) Fuzzing $(or $(COUNT),100000) $(if $(SEASONS),$(abspath $(SEASONS))) Sources/CEmbedded/seasons

check-frames: test-packages
	SEASONS="$(if $(SEASONS),$(abspath $(SEASONS)))" ANUARIO_FRAMES=all swift test -c release -Xswiftc -enable-testing --filter Frames

bench: build
	SEASONS="$(if $(SEASONS),$(abspath $(SEASONS)))" swift run $(RELEASE) Benchmarks $(AREA) $(SEASON)

# Everything of every shipped season in every style, with a page to look through it; then the pictures that the README shows.
gallery: build
	$(ANUARIO) batch --every-style -o Output
	@rm -rf Output/gallery && mkdir -p Output/gallery
	$(ANUARIO) chart points-progression copa-peru-1967 --scale 1 -o Output/gallery/points-progression-1967.png
	$(ANUARIO) chart cross-table copa-peru-1968 --scale 1 -o Output/gallery/cross-table-1968.png
	$(ANUARIO) chart goal-distribution copa-peru-1967 copa-peru-1968 --together --scale 1 -o Output/gallery/goal-distribution-1967-1968.png
	$(ANUARIO) chart head-to-head copa-peru-1967 copa-peru-1968 --together --scale 1 -o Output/gallery/head-to-head-1967-1968.png
	$(ANUARIO) chart cross-table copa-peru-1968 --style print --scale 1 -o Output/gallery/cross-table-1968-print.png
	$(ANUARIO) chart points-progression copa-peru-1967 --size column --style newspaper --scale 1.5 -o Output/gallery/points-progression-1967-column.png
	$(ANUARIO) chart points-progression copa-peru-1968 --size story --style dark --lang es --scale 0.4 -o Output/gallery/points-progression-1968-story.png
	$(ANUARIO) report copa-peru-1967 -o Output/copa-peru-1967-report.pdf
	pdftoppm -r 72 -png -f 1 -l 2 Output/copa-peru-1967-report.pdf Output/gallery/report-1967
	@echo "Look through everything: $(CURDIR)/Output/index.html"

install: build
	install -D $(ANUARIO) $(DESTDIR)$(PREFIX)/bin/anuario
	mkdir -p $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions
	$(ANUARIO) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/anuario
	$(ANUARIO) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_anuario

clean:
	rm -rf .build
