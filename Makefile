# Every target runs in .venv and needs nothing but Python 3.11 or newer. `make help` lists them.

.DEFAULT_GOAL := help
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
PORT ?= 8000
CATALOGUE ?=
CURRENCY ?=
ARGS ?=

BIN := .venv/bin
READY := .venv/.installed
BENCH := .venv/.bench-installed
export PYTHONPATH := .:site
LOCAL := $(BIN)/python -m storefront.local
MANAGE := $(LOCAL) run -- $(BIN)/python manage.py
TEMPLATES = find templates shop content -name '*.html' -print0

.PHONY: help
help: ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo "  PORT=8001  CATALOGUE=goods.csv.gz  CURRENCY=EUR   for demo"
	@echo "  ARGS='-k basket'                                  for test, shell, migrations"
	@echo "  ARGS=--million                                    for bench"

.PHONY: demo
demo: $(READY) ## A shop with goods, orders and workers on http://127.0.0.1:8000/, until Ctrl-C
	@$(LOCAL) demo --port "$(PORT)" $(if $(CATALOGUE),--catalogue "$(CATALOGUE)") $(if $(CURRENCY),--currency "$(CURRENCY)")

.PHONY: test
test: $(READY) ## All tests, on a PostgreSQL and Redis of their own
	@$(LOCAL) test $(ARGS)

.PHONY: bench
bench: $(BENCH) ## This shop beside a stock Oscar, and as its catalogue grows; half an hour
	@$(LOCAL) run --empty -- $(BIN)/python -m benchmarks $(ARGS)

.PHONY: check
check: lint floors types ## All that can be said without running the shop

.PHONY: lint
lint: $(READY) ## Style of Python and templates
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(TEMPLATES) | xargs -0 $(BIN)/djade --target-version 5.2 --check

.PHONY: format
format: $(READY) ## Bring Python and templates into style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(TEMPLATES) | xargs -0 $(BIN)/djade --target-version 5.2 || true

.PHONY: floors
floors: $(READY) ## Who may import whom
	$(BIN)/lint-imports

.PHONY: types
types: $(READY) ## Types of the plain modules
	$(BIN)/mypy

.PHONY: shell
shell: $(READY) ## Django's shell on the demo's data
	@$(MANAGE) shell $(ARGS)

.PHONY: migrations
migrations: $(READY) ## Write migrations for changed models; name them: ARGS='shop -n what_it_does'
	@$(MANAGE) makemigrations $(ARGS)

.PHONY: messages
messages: $(READY) ## Collect and compile the Vietnamese texts (needs gettext)
	@command -v msgfmt >/dev/null || { echo "gettext is missing. Try: apt-get install gettext"; exit 1; }
	@$(MANAGE) makemessages --locale vi --no-location --no-obsolete --ignore var --ignore .venv
	@$(MANAGE) compilemessages --locale vi --ignore var --ignore .venv

.PHONY: lock
lock: $(READY) ## Choose package versions anew and write them with their hashes
	$(COMPILE) --output-file requirements/base.txt
	$(COMPILE) --extra local --extra dev --output-file requirements/dev.txt
	$(COMPILE) --extra local --extra bench --constraint requirements/dev.txt --output-file requirements/bench.txt

.PHONY: screenshots
screenshots: $(READY) ## Pictures of the main pages for docs/
	@$(LOCAL) run -- $(BIN)/python -m tests.browser.screenshots

.PHONY: clean
clean: ## Remove var/ and .venv/, the only folders that the other targets change
	rm -rf var .venv

# No index address and no path of this machine may end up in the lock files.
COMPILE := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --upgrade \
	--generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --quiet

$(READY): requirements/dev.txt
	@command -v "$(PYTHON)" >/dev/null || { echo "There is no $(PYTHON). Try: make PYTHON=/path/to/python3.11 …"; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, this is %d.%d. Try: make PYTHON=python3.12 …" % sys.version_info[:2])'
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || { echo "Making .venv"; "$(PYTHON)" -m venv --clear .venv; }
	@echo "Installing requirements/dev.txt"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv \
		&& $(BIN)/uv pip sync --quiet --python $(BIN)/python requirements/dev.txt \
		|| { echo "uv could not; trying pip"; $(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements/dev.txt; }
	@touch $(READY)

$(BENCH): requirements/bench.txt $(READY)
	@echo "Installing requirements/bench.txt"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements/bench.txt
	@touch $(BENCH)
