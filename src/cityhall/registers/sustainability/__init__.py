"""Sustainable development: goals, targets and indicators as a city declares and measures them."""
