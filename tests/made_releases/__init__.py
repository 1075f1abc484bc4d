"""Made releases for tests of runs: any number of them, seeded, and a cheap stand-in for the stages."""
