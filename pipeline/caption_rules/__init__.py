"""What tells a photo caption from a paragraph: one rule a file, each naming its reason."""
