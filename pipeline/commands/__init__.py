"""The commands, one a file, and the only place that prints. Heavy imports wait until a command needs them."""
