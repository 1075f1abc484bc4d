"""What is done once a run: which releases need work, who does it, what is noted, which releases are the same."""
