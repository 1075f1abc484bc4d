"""How the text stands on the page: lines, and which of them were one paragraph before they were broken."""
