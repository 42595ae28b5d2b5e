"""Numbers over time: measures as declared, values with their sources, what follows from them."""
