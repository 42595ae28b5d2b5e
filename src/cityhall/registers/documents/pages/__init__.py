"""From the JSON documents of the library to what a page shows; no request, no storage here."""
