"""What asks the site in `load.py`: connections, the mix of addresses, and somebody who writes."""
