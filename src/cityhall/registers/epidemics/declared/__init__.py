"""Epidemics that come with the house, one TOML file each; a city lays its own beside them."""
