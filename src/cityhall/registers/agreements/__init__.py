"""Agreements: with whom the city agreed what, how long that lasts, and what is done under it."""
