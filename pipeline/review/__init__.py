"""Pages on which a person sees what was found: a folder of HTML that needs no server and fetches nothing."""
