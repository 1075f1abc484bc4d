"""One thing under its names in two scripts: in both halves of a release in two languages, and in captions."""
