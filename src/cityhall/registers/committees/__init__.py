"""Committees: who sits in them, their sittings, agenda, decisions and minutes."""
