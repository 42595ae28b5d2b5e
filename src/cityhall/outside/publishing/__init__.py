"""The gate: what registers offer for the public is scanned, masked and copied, never changed."""
