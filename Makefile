# make demo   checks a real workout, and makes its report        make test   runs the tests
# make playground   builds the page that checks workouts in a browser, and serves it
# Each makes what it needs, in an environment of its own (.venv), from a python3 >= 3.11.

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for name in python3.14 python3.13 python3.12 python3.11 python3 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$name && break; done)

PLAYGROUND := $(wildcard playground/*.py playground/*.mjs playground/*.json playground/solver/*.py \
	playground/static/*)
LIBRARY := $(shell find src/backworkouts -type f -not -path '*/__pycache__/*')

.PHONY: demo test docs browser playground lint style types architecture packages clean

demo: $(VENV)/demo.done
	@echo '$$ backworkouts show examples/pull_day.txt'
	@$(BIN)/backworkouts show examples/pull_day.txt
	@echo
	@echo '$$ backworkouts volume examples/pull_day.txt --credits fractional --credits direct'
	@$(BIN)/backworkouts volume examples/pull_day.txt --credits fractional --credits direct
	@echo
	@echo '$$ backworkouts check examples/pull_day.txt'
	@$(BIN)/backworkouts check examples/pull_day.txt || test $$? -eq 1
	@echo
	@echo '$$ backworkouts report examples/pull_day.txt --html build/pull_day.html'
	@mkdir -p build
	@$(BIN)/backworkouts report examples/pull_day.txt --html build/pull_day.html
	@echo 'The report is in $(CURDIR)/build/pull_day.html: open it in a browser.'

test: $(VENV)/test.done
	$(BIN)/python -m pytest -q -n auto --dist loadfile --cov --cov-fail-under=100

# The pages in a real Chromium, which must be installed, and checked by axe-core, which npm installs.
# Tests of one page share it, so they run in their order.
browser: $(VENV)/browser.done $(VENV)/node.done playground/dist/manifest.json
	BACKWORKOUTS_BROWSER=1 $(BIN)/python -m pytest -q -p no:randomly tests/browser

# The site of the docs, with the playground in it, in build/docs; screenshots are left out where
# there is no Chromium.
docs: $(VENV)/docs.done playground/dist/manifest.json
	$(BIN)/python docs/screenshots.py
	$(BIN)/python -m sphinx -q -j auto -W --keep-going -b html -d build/doctrees docs build/docs
	$(BIN)/python docs/check_site.py build/docs

playground: playground/dist/manifest.json
	@$(BIN)/python playground/serve.py

# It needs node and npm.
playground/dist/manifest.json: $(VENV)/pip.done pyproject.toml $(PLAYGROUND) $(LIBRARY)
	$(BIN)/python playground/build.py

# The three parts of lint, from the quickest to the slowest; CI runs each as a step.
lint: style types architecture

style: $(VENV)/lint.done
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/lint.done
	$(BIN)/mypy
	PATH="$(CURDIR)/$(BIN):$$PATH" pyright --verifytypes backworkouts --ignoreexternal

architecture: $(VENV)/lint.done
	$(BIN)/lint-imports

# What all of the above need.
packages: $(VENV)/docs.done $(VENV)/lint.done

clean:
	rm -rf $(VENV) build/docs build/doctrees docs/reference \
		playground/build playground/dist playground/node_modules

$(VENV)/pip.done:
	@test -n '$(PYTHON)' || { \
		echo 'backworkouts needs Python 3.11 or newer, and finds none. Install one, for example' >&2; \
		echo 'with "apt install python3 python3-venv" on Debian 12 or newer, "brew install python"' >&2; \
		echo 'on a Mac, or from python.org; or name it: make demo PYTHON=/path/to/python3' >&2; \
		exit 1; }
	@$(PYTHON) -m venv --clear $(VENV) || { \
		echo '$(PYTHON) cannot make virtual environments. On Debian and Ubuntu:' >&2; \
		echo 'apt install python3-venv' >&2; exit 1; }
	@$(BIN)/python -m pip install --quiet --upgrade pip
	@touch $@

$(VENV)/demo.done: $(VENV)/pip.done pyproject.toml
	@$(BIN)/python -m pip install --quiet -e '.[cli,report]'
	@touch $@

$(VENV)/test.done: $(VENV)/demo.done
	@$(BIN)/python -m pip install --quiet -e '.[builder,cli,django,fast,garmin,ical,pydantic,report,sqlalchemy,tables]' --group test
	@touch $@

$(VENV)/browser.done: $(VENV)/test.done
	@$(BIN)/python -m pip install --quiet --group browser
	@touch $@

$(VENV)/node.done: tests/browser/package.json
	@mkdir -p $(VENV)/node
	@cp tests/browser/package.json $(VENV)/node/
	@cd $(VENV)/node && npm install --silent --no-package-lock --no-audit --no-fund
	@touch $@

$(VENV)/docs.done: $(VENV)/browser.done
	@$(BIN)/python -m pip install --quiet --group docs
	@touch $@

$(VENV)/lint.done: $(VENV)/test.done
	@$(BIN)/python -m pip install --quiet --group lint
	@touch $@
