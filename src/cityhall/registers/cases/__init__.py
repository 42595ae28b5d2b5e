"""Matters that run a course: each case moved through its declared procedure, step by step."""
