"""The rules, one per file, named by their code."""
