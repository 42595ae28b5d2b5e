"""Epidemics: each is a declaration; its daily numbers, measures and board are kept alike."""
