# make build     set up an environment in .venv and build the demo site into _site
# make serve     the same, then serve it at http://127.0.0.1:4000 and show changes as they are saved
# make test      set up the environment for the tests and run every check
# make expected  ask the real Jekyll again for every expected output of the tests (needs Ruby's jekyll and faketime)
# make clean     throw away what the other targets made

PYTHON ?= python3
BIN := .venv/bin
WORKERS ?= 2

.PHONY: build serve test check expected clean

build: .venv/installed
	$(BIN)/pysite build

serve: .venv/installed
	$(BIN)/pysite watch

test: .venv/installed-for-tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -q -n $(WORKERS)

expected: .venv/installed-for-tests
	set -e; for refresh in $$(find tests -name 'expect.*' | sort); do \
		echo "$$refresh"; \
		case $$refresh in \
			*.py) $(BIN)/python $$refresh ;; \
			*.rb) ruby $$refresh ;; \
			*.sh) bash $$refresh ;; \
		esac; \
	done

clean:
	rm -rf .venv _site dist .jekyll-cache .mypy_cache .pytest_cache .ruff_cache .hypothesis

.venv/bin/python:
	$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python's venv module is missing (on Debian: apt-get install python3-venv)"; exit 1; }

.venv/installed: .venv/bin/python pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	touch $@

.venv/installed-for-tests: .venv/bin/python pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[test]'
	touch .venv/installed $@
