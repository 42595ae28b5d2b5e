"""Arithmetic that stands in running text: passages, the lists in them, and what they add up to."""
