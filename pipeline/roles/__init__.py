"""Offices next to people's names: `SCO Secretary-General Vladimir Norov`, `Laura Finch, chief executive of Acme`."""
