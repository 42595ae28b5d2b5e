"""Frameworks of sustainable development, each a TOML file."""
