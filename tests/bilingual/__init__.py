"""A package, since `stages` has tests of a file of the same name too."""
