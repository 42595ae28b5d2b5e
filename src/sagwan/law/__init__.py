"""What the law fixes: public holidays, working days, and dated parameters with their source."""

from sagwan.law.holidays import Holidays, list_holidays
from sagwan.law.parameters import (
    NoParameterError,
    Parameter,
    find_parameter,
    load_parameters,
)

__all__ = [
    "Holidays",
    "NoParameterError",
    "Parameter",
    "find_parameter",
    "list_holidays",
    "load_parameters",
]
