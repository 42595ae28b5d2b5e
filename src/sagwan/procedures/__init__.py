"""Declared procedures (TOML), and the pure machine that moves a case through one.

`load_declared()` gives those that come with the library; `open_run` and `take` move a case;
`read_clocks` gives its deadlines, `tabulate` the statistics over many, `draw_panel` a sitting,
`draw_procedure` a picture.
"""

from sagwan.procedures.deadlines import Clock, How, Standing, Stretch, read_clocks
from sagwan.procedures.declaration import (
    Column,
    Evidence,
    Field,
    Kind,
    Name,
    Option,
    Panel,
    Party,
    Procedure,
    Stage,
    Statistic,
    Step,
    Term,
)
from sagwan.procedures.drawing import draw_procedure
from sagwan.procedures.errors import (
    DeclarationError,
    IllegalStepError,
    NoProcedureError,
    Refusal,
)
from sagwan.procedures.loading import load_declared, load_procedures, parse_procedure
from sagwan.procedures.lots import Barred, Drawing, Lots, draw_instead, draw_lots
from sagwan.procedures.machine import find_refusals, list_ways, only_promises, open_run, take
from sagwan.procedures.outline import as_text
from sagwan.procedures.panels import (
    Examiners,
    Member,
    NoPanelError,
    check_panel,
    draw_panel,
    name_examiners,
)
from sagwan.procedures.run import Attempt, Proof, Run, Taken, read_value, replay
from sagwan.procedures.sittings import (
    find_naming_step,
    find_waiting_stages,
    list_sitting_steps,
    plan_days,
)
from sagwan.procedures.statistics import Held, Line, Period, Tabulated, tabulate
from sagwan.procedures.versions import (
    choose_version,
    find_version,
    join_procedures,
    list_current,
)
from sagwan.procedures.words import KINDS, PARTIES, name_parties
from sagwan.procedures.working import Side, Working, list_workings

__all__ = [
    "KINDS",
    "PARTIES",
    "Attempt",
    "Barred",
    "Clock",
    "Column",
    "DeclarationError",
    "Drawing",
    "Evidence",
    "Examiners",
    "Field",
    "Held",
    "How",
    "IllegalStepError",
    "Kind",
    "Line",
    "Lots",
    "Member",
    "Name",
    "NoPanelError",
    "NoProcedureError",
    "Option",
    "Panel",
    "Party",
    "Period",
    "Procedure",
    "Proof",
    "Refusal",
    "Run",
    "Side",
    "Stage",
    "Standing",
    "Statistic",
    "Step",
    "Stretch",
    "Tabulated",
    "Taken",
    "Term",
    "Working",
    "as_text",
    "check_panel",
    "choose_version",
    "draw_instead",
    "draw_lots",
    "draw_panel",
    "draw_procedure",
    "find_naming_step",
    "find_refusals",
    "find_version",
    "find_waiting_stages",
    "join_procedures",
    "list_current",
    "list_sitting_steps",
    "list_ways",
    "list_workings",
    "load_declared",
    "load_procedures",
    "name_examiners",
    "name_parties",
    "only_promises",
    "open_run",
    "parse_procedure",
    "plan_days",
    "read_clocks",
    "read_value",
    "replay",
    "tabulate",
    "take",
]
