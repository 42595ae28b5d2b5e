"""What each segment is in the outline of a report: heading, bullet, note, caption or plain text."""

from sagwan.understanding.roles.find import find_roles
from sagwan.understanding.roles.role import Role

__all__ = ["Role", "find_roles"]
