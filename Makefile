# Sagwan. `make` alone lists what there is. Nothing here names a package index:
# pip, uv and npm use whatever this machine is set up with.

PYTHON ?= $(shell sh tools/python.sh)
PORT   ?= 8000
PYTEST_ARGS ?=

BIN    := .venv/bin
VENDOR := src/cityhall/static/vendor
FONTS  := src/sagwan/writing/fonts
export PORT
export UV_PYTHON_DOWNLOADS := never
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test quick endure setup check style tour bench format lock clean

help:  ## list what make can do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

run: .venv/.project $(VENDOR)/manifest.json  ## start the site on http://127.0.0.1:8000 (PORT=… for another port)
	@exec $(BIN)/cityhall run

test: setup .venv/.style  ## check and test everything, the browser included
	@sh tools/browser.sh
	@$(MAKE) --no-print-directory check
	@sh tools/test.sh $(BIN)/python $(PYTEST_ARGS)

quick: setup  ## lint and test what needs no browser and no patience (under 3 minutes)
	@$(BIN)/ruff check --quiet .
	@$(BIN)/python -m pytest -q -n 2 --dist loadfile -m "not browser and not long and not endurance" $(PYTEST_ARGS)

endure: setup  ## test what takes minutes: whole reports of a city, format by format
	@$(BIN)/python -m pytest -m endurance $(PYTEST_ARGS)

setup: .venv/.develop $(VENDOR)/manifest.json  ## build .venv and fetch the web assets, as pinned

check: .venv/.develop  ## ruff and strict mypy
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check . || { echo "make format would change the files above"; exit 1; }
	@$(BIN)/mypy

format: .venv/.develop  ## lay the code out as ruff does
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

style: .venv/.style  ## add the language model of `sagwan check --style` (88 MB)

tour: setup  ## a screenshot of every page into out/tour/
	@sh tools/browser.sh
	@$(BIN)/python -m cityhall.tour

bench: .venv/.develop  ## measure speed and memory (benchmarks/)
	@$(BIN)/python benchmarks

lock: .tools/bin/uv  ## compile requirements/*.in and package.json anew
	@sh tools/lock.sh

clean:  ## remove what make has built
	rm -rf .venv .tools node_modules out $(VENDOR) $(FONTS)

# --- what the verbs stand on ----------------------------------------------------------------

.tools/bin/uv: requirements/uv.txt
	@PYTHON=$(PYTHON) sh tools/bootstrap.sh
	@touch $@

.venv/.site: requirements/build.txt requirements/library.txt requirements/site.txt | .tools/bin/uv
	@echo "· .venv: library and site"
	@.tools/bin/uv venv --quiet --clear --python .tools/bin/python .venv
	@sh tools/install.sh $(filter %.txt,$^)
	@touch $@

.venv/.project: pyproject.toml .venv/.site
	@sh tools/install.sh --project
	@touch $@

.venv/.develop: requirements/develop.txt .venv/.site | .venv/.project
	@echo "· .venv: checks and tests"
	@sh tools/install.sh $<
	@touch $@

.venv/.style: requirements/style.txt .venv/.site
	@echo "· .venv: language model"
	@sh tools/install.sh $<
	@touch $@

$(VENDOR)/manifest.json: package-lock.json tools/fetch_assets.py | .tools/bin/uv
	@echo "· web assets"
	@sh tools/npm.sh ci --loglevel=error
	@.tools/bin/python tools/fetch_assets.py
