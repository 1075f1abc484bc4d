"""Mentions of one thing become one entity: an ordered table of rules (`rules.py`), one idea a file."""
