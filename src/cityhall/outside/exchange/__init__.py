"""What cities tell one another: policies in several languages, supplies, questions, news."""
