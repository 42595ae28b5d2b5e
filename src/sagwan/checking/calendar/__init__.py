"""Days and months as reports write them: weekdays, the report's own month, as-of dates."""
