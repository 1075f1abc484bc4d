"""Which language is this piece of text in? Script first, then a classifier among the languages of that script."""
