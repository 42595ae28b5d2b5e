"""The arithmetic of tables, worked out once and read by several rules."""
