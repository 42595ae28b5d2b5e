"""Numbers over time: measures as declared, values with their sources, what is computed from them."""
