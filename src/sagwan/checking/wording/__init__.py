"""How a report is worded: its text as one string, names, marks and the words between them."""
