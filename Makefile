# The two commands for a newcomer are `make demo` and `make test`; the others are for those who change the code.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test check lint types lock bench clean

demo: .venv/ready ## set everything up and judge a made-up reseller's documents
	@$(BIN)/raamwerk demo

test: .venv/ready ## set everything up and run the tests
	@$(BIN)/pytest -n 2

lint: .venv/ready
	@$(BIN)/ruff format --check && $(BIN)/ruff check && $(BIN)/lint-imports

types: .venv/ready
	@$(BIN)/mypy

check: lint types test

bench: .venv/ready
	@$(BIN)/python -m bench

lock: .venv/ready ## renew the lock file from pyproject.toml
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --all-extras --group dev \
	  --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 --output-file requirements.lock pyproject.toml

.venv/ready: requirements.lock pyproject.toml tools/setup
	@PYTHON="$(PYTHON)" sh tools/setup
	@touch $@

clean:
	rm -rf .venv demo build dist
