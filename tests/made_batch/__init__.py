"""A made batch: records of an invented world whose identities are known, with the names that real releases have.

Nothing in here knows how linking works: spellings, declensions and short forms are made by rules of their own.
"""
