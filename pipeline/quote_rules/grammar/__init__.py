"""How a language attributes speech: verbs of saying, their subjects, the clauses and quotations that they report."""
