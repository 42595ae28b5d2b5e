"""Tables of registers in and out as XLSX, CSV and JSON, with a fault for each line that is wrong."""
