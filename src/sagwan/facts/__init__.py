"""The nouns of the trade: frozen values that every other package passes on."""

from sagwan.facts.comparison import Change, Comparison, Copied
from sagwan.facts.council import CouncilRequest
from sagwan.facts.discrepancy import (
    Alternative,
    CheckResult,
    Coverage,
    Discrepancy,
    Fix,
    Message,
    Repeat,
    TestedRelation,
    Untested,
)
from sagwan.facts.document import (
    Box,
    CellAddress,
    Document,
    Grid,
    GridCell,
    Line,
    Segment,
    Unread,
)
from sagwan.facts.figure import Figure
from sagwan.facts.outline import Block, Section
from sagwan.facts.period import DateMention, Period
from sagwan.facts.place import Place
from sagwan.facts.promise import Due, Promise, Result, Task
from sagwan.facts.report import Report
from sagwan.facts.table import Cell, Row, Table
from sagwan.facts.unit import Unit

__all__ = [
    "Alternative",
    "Block",
    "Box",
    "Cell",
    "CellAddress",
    "Change",
    "CheckResult",
    "Comparison",
    "Copied",
    "CouncilRequest",
    "Coverage",
    "DateMention",
    "Discrepancy",
    "Document",
    "Due",
    "Figure",
    "Fix",
    "Grid",
    "GridCell",
    "Line",
    "Message",
    "Period",
    "Place",
    "Promise",
    "Repeat",
    "Report",
    "Result",
    "Row",
    "Section",
    "Segment",
    "Table",
    "Task",
    "TestedRelation",
    "Unit",
    "Unread",
    "Untested",
]
