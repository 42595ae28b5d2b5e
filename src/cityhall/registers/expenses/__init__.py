"""Business expenses use by use: when, for what, how much, for how many; held against the sums."""
