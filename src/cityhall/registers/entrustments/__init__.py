"""The services that the city entrusts to others, each with what is due of it and when."""
