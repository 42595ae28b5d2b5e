"""What is handed in: one exact version, reviewed three times by three people, then sealed."""
