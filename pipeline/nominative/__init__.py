"""Names in the nominative: the form under which a thing is listed, whatever forms the release has of it."""
