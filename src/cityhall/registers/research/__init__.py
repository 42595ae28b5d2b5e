"""Research contracts of a year: the block fund, what was granted from it, what came of studies."""
