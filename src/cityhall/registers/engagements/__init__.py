"""Visits, events, press releases, briefings and meetings: what, when, where, whom it concerns."""
