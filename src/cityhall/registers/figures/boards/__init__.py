"""The boards: what stands in the register put together for one question, every number computed."""
