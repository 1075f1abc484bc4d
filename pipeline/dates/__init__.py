"""Calendar expressions in a text and what they mean: a grammar over word classes, values in EDTF (ISO 8601-2)."""
