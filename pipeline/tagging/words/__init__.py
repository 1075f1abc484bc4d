"""A tagger of whole words for languages without a pretrained encoder: word vectors, letters and shapes."""
