"""One self-contained HTML file for colleagues: the report as it was read, every figure marked, the
findings beside their place. It needs no script and no other file, and prints on paper."""

from sagwan.showing.page.frame import write_page, write_refusal

__all__ = ["write_page", "write_refusal"]
