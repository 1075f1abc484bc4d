"""Training of the tagger of whole words (`pipeline.tagging.words`)."""
