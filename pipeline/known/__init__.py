"""What the user knows already: a table of entities with ids of their own, matched by name before any rule."""
