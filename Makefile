# The two commands for a newcomer are `make demo` and `make test`; the others are for those who change the code.
BIN := .venv/bin

.PHONY: help demo test check format lint types pages lock bench clean

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1	\2/p' Makefile | expand -t 14

demo: .venv/ready ## set everything up, judge a made-up reseller's documents, and make a made-up sector
	@$(BIN)/raamwerk demo --documents-of 25

test: .venv/ready ## set everything up and run the tests
	@$(BIN)/pytest -n 2

check: lint types test ## all that has to be green before a change is shared

format: .venv/ready ## bring the code in the one form
	@$(BIN)/ruff format && $(BIN)/ruff check --fix

lint: .venv/ready ## formatting, lint and import contracts
	@$(BIN)/ruff format --check && $(BIN)/ruff check && $(BIN)/lint-imports

types: .venv/ready ## types, strictly
	@$(BIN)/mypy

pages: .venv/ready ## renew the pages of docs/ that are made from the code
	@$(BIN)/python -m tools.reference > docs/commands.md
	@$(BIN)/raamwerk framework schema > docs/framework-file.md
	@$(BIN)/python -c "from raamwerk import settings; print(settings.page(), end='')" > docs/settings.md
	@$(BIN)/raamwerk rules --markdown > docs/rules.md
	@$(BIN)/python -m tools.picture

bench: .venv/ready ## speed, each figure a ratio measured in one run
	@$(BIN)/python -m bench

lock: .venv/ready ## renew the lock file from pyproject.toml
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --all-extras --group dev \
	  --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 --output-file requirements.lock pyproject.toml

clean: ## remove everything that was set up or made
	rm -rf .venv demo build dist

.venv/ready: requirements.lock pyproject.toml tools/setup
	@PYTHON="$(PYTHON)" sh tools/setup
	@touch $@
