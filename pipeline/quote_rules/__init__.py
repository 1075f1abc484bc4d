"""Rules that find quotes and who speaks; `rules.py` lists them in their order, each in a file beside it.

`reading/` prepares what the rules see, `grammar/` holds how a language attributes speech, `speakers/` tells whom
the words for a speaker mean, `board.py` keeps what is found so far, `evidence.py` weighs the tagging heads against
the rules. What differs between languages is data: `languages/en_speech.py` and its siblings.
"""
