"""Tables of registers as XLSX, CSV and JSON, out and in, with a fault for each wrong line."""
