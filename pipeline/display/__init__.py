"""What the command shows, as things that rich can print; nothing in here prints."""
