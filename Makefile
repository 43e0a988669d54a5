# Needs Python 3.11 or newer and a package index; everything else is installed into .venv and .venv-all beside this file.
# `make PYTHON=python3.12 test` chooses the Python.

PYTHON ?= python3
CORE := .venv/bin
ALL := .venv-all/bin
DOCS := .venv-docs/bin
PIP := python -m pip install --quiet --disable-pip-version-check
HEAVY := tests/adapters/heavy
SPARK := $(HEAVY)/test_spark_column.py

.PHONY: help demo test test-all java bench bench-quick docs clean
.NOTPARALLEL:

help:
	@echo 'make demo         resolve some names, a column and an article'
	@echo 'make test         style, types, tests and doctests over the core install'
	@echo 'make test-all     the same, then pandas, polars, Arrow, DuckDB, spaCy and Spark (needs Java 17)'
	@echo 'make bench        speed and memory beside the peers; writes benchmarks/RESULTS.md'
	@echo 'make bench-quick  the same on small tables, in two minutes'
	@echo 'make docs         the documentation, into site/'
	@echo 'make clean        remove what the above have made'

demo: .venv/.ready
	@PATH="$(CURDIR)/$(CORE):$$PATH" sh scripts/demo.sh

test: .venv/.ready
	$(CORE)/ruff check
	$(CORE)/mypy
	$(CORE)/pytest -m 'not heavy' --ignore $(HEAVY)

# Spark has a line of its own: where it did not run, nothing passes.
test-all: java test .venv-all/.ready
	$(ALL)/pytest -m heavy --ignore $(SPARK) tests
	$(ALL)/pytest -m heavy $(SPARK)

java:
	@"$${JAVA_HOME:+$$JAVA_HOME/bin/}java" -version 2>&1 | grep -Eq 'version "(1[7-9]|[2-9][0-9])' || { \
	  echo 'make test-all runs Spark, which needs Java 17 or newer: "apt install openjdk-17-jre-headless" on Debian' >&2; \
	  echo 'and Ubuntu, "brew install openjdk@17" on macOS, else https://adoptium.net; then put java on the PATH or' >&2; \
	  echo 'set JAVA_HOME. "make test" needs none.' >&2; exit 1; }

bench: .venv-all/.bench
	$(ALL)/python -m benchmarks.run

bench-quick: .venv-all/.bench
	$(ALL)/python -m benchmarks.run --quick

docs: .venv-docs/.ready
	$(DOCS)/python scripts/command_reference.py
	$(DOCS)/python scripts/json_schema.py
	$(DOCS)/python scripts/terminal_picture.py
	$(DOCS)/pytest tests/docs
	NO_MKDOCS_2_WARNING=1 $(DOCS)/mkdocs build --strict

clean:
	rm -rf .venv .venv-all .venv-docs .mypy_cache .pytest_cache .ruff_cache .hypothesis site

.venv/.ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(CORE)/$(PIP) --editable '.[test]'
	@touch $@

.venv-all/.ready: pyproject.toml
	$(PYTHON) -m venv .venv-all
	$(ALL)/$(PIP) --editable '.[all,test]'
	@touch $@

.venv-all/.bench: .venv-all/.ready benchmarks/requirements.txt
	$(ALL)/$(PIP) --requirement benchmarks/requirements.txt
	@touch $@

.venv-docs/.ready: pyproject.toml
	$(PYTHON) -m venv .venv-docs
	$(DOCS)/$(PIP) --editable '.[docs,test]'
	@touch $@
