"""The city by programs: REST under /api/v1/, read by everybody, written by token."""
