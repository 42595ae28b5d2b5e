"""What is known: each register owns its pages, and its tables once there are any."""
