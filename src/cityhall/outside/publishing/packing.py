"""Declarations as content that the gate reads, and back: a page made of a copy asks no register.

Names are pairs in both languages; what is as its declaration has it by itself is left out.
"""

from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin

from sagwan.procedures import Name

T = TypeVar("T")


def pack(value: Any) -> Any:
    """Give a declared value as plain content."""
    match value:
        case Name():
            return [value.ko, value.en]
        case Decimal():
            return f"{value:f}" if "." in f"{value:f}" else int(value)
        case date():
            return value.isoformat()
        case tuple():
            return [pack(one) for one in value]
    if not is_dataclass(value):
        return value
    told = ((one, getattr(value, one.name)) for one in fields(value))
    return {one.name: pack(each) for one, each in told if not is_usual(one, each)}


def is_usual(field: Field[Any], value: Any) -> bool:
    """Tell whether a value is what the field has where nothing is said."""
    if field.default_factory is not MISSING:
        return bool(value == field.default_factory())
    return field.default is not MISSING and bool(value == field.default)


def unpack(kind: type[T], told: dict[str, Any]) -> T:
    """Make a declared value of its content."""
    known = fields(kind)  # type: ignore[arg-type]  # a dataclass, which no type can say
    return kind(
        **{one.name: restore(one.type, told[one.name]) for one in known if one.name in told}
    )


def restore(kind: Any, told: Any) -> Any:
    """Make a value of the kind that a field wants."""
    if isinstance(kind, UnionType):  # … or nothing
        kind = get_args(kind)[0]
    if get_origin(kind) is tuple:
        return tuple(restore(get_args(kind)[0], one) for one in told)
    if kind is Name:
        return Name(*told)
    if kind is Decimal:
        return Decimal(str(told))
    if kind is date:
        return date.fromisoformat(told)
    return unpack(kind, told) if isinstance(kind, type) and is_dataclass(kind) else told
