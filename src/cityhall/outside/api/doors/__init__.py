"""What a program may write, register by register, each through the register's own actions."""
