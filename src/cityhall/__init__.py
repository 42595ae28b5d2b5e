"""The site: what a city's officers open in a browser. It stands on the library `sagwan`."""
