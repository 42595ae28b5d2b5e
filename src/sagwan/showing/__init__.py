"""Reports, findings and comparisons as people and programs see them: text, JSON, SARIF, HTML."""
