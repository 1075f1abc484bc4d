"""`python -m pipeline.training.words CONFIG.toml`: trains a tagger of whole words and writes the pipeline."""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

from pipeline.tagging.store import CHECKSUMS, list_checksums
from pipeline.training.words.export import export_word_tagger, make_word_tokenizer, write_word_pipeline
from pipeline.training.words.pretrained import read_vectors
from pipeline.training.words.settings import read_word_settings
from pipeline.training.words.train import train_word_tagger


def main() -> None:
    """Read the command line, train, export, write the checksums."""
    parser = argparse.ArgumentParser(prog="python -m pipeline.training.words", description=__doc__)
    parser.add_argument("config", type=Path, help="settings of the training, a TOML file")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    settings = read_word_settings(parser.parse_args().config)
    vectors = read_vectors(settings.vocabulary)
    network = train_word_tagger(settings, make_word_tokenizer(settings.language), vectors)
    write_word_pipeline(export_word_tagger(network, vectors.width), vectors, settings)
    (settings.output / CHECKSUMS).write_text(list_checksums(settings.output), encoding="utf-8")


if __name__ == "__main__":
    main()
