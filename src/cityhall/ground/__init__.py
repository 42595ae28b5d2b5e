"""What everything in the site stands on."""
