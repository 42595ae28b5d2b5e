"""Reading happens in a process of its own, with little memory and little time.

`launch` starts it, `child` is what runs there, `stored` gives what it left in the spool.
"""
