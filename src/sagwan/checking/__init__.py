"""A report becomes discrepancies: one rule per file, one stable code per rule."""

from sagwan.checking.catalogue import catalogue, find_rule
from sagwan.checking.engine import check
from sagwan.checking.rule import Finding, Rule
from sagwan.checking.settings import Settings, Waiver

__all__ = ["Finding", "Rule", "Settings", "Waiver", "catalogue", "check", "find_rule"]
