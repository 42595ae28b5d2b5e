"""What everybody may see of the city: pages, tables, feeds; from the public copy only."""
