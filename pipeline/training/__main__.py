"""`python -m pipeline.training CONFIG.toml`: trains a tagger and writes the pipeline that is shipped."""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

from pipeline.tagging.pieces import PieceVocabulary
from pipeline.tagging.store import CHECKSUMS, list_checksums
from pipeline.training.export import export_network, make_tokenizer, read_vocabulary, write_pipeline
from pipeline.training.settings import read_settings
from pipeline.training.train import train


def main() -> None:
    """Read the command line, train, export, write the checksums."""
    parser = argparse.ArgumentParser(prog="python -m pipeline.training", description=__doc__)
    parser.add_argument("config", type=Path, help="settings of the training, a TOML file")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    settings = read_settings(parser.parse_args().config)
    vocabulary = PieceVocabulary.from_json(read_vocabulary())
    network = train(settings, make_tokenizer(settings.language), vocabulary)
    write_pipeline(export_network(network), settings.language, settings.output)
    (settings.output / CHECKSUMS).write_text(list_checksums(settings.output), encoding="utf-8")


if __name__ == "__main__":
    main()
