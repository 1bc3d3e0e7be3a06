"""The load of a row, from one column or several, in the unit that the row or a heading states."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from backworkouts import limits
from backworkouts.interop.account import Outcome
from backworkouts.interop.table.columns import IN_CELLS, Columns, Field
from backworkouts.interop.table.decimals import number
from backworkouts.interop.table.faults import Fault
from backworkouts.interop.units import ON_BODYWEIGHT, UNIT_WORDS, kilograms, load_of
from backworkouts.model.load import KG_PER_LB, Load, Unit

__all__ = ["LoadReader", "cells_state_units", "places_in_units"]

_UNITS: Mapping[str, Unit] = {**{unit.value.casefold(): unit for unit in Unit}, **UNIT_WORDS}
_PERCENT_RM = re.compile(r"%\s?(\d{1,3})rm", re.ASCII)
_WITH_UNIT = re.compile(r"([+-]?[\d.,]+)\s*(kgs?|lbs?)\.?", re.ASCII | re.IGNORECASE)
_BODYWEIGHT = re.compile(
    r"(?:bw|body\s?-?weight)\s*(?:([+-]\s*[\d.,]+)\s*(kgs?|lbs?)?)?", re.ASCII | re.IGNORECASE
)
"""A load in words: bodyweight, perhaps with something on top of it, or taken off it."""
_TINY = 1e-9
_ROUNDING = 0.5 * KG_PER_LB  # kilograms by which a load that is written in both units may differ


def places_in_units(columns: Columns, field: Field) -> list[int]:
    """Return the columns of an amount: all of them where their headings state different units.

    Of columns in one unit, `DuplicateColumns` fills the first.
    """
    places = columns.places(field)
    return places if len({columns.unit(place) for place in places}) > 1 else places[:1]


def cells_state_units(cells: Iterable[str]) -> bool:
    """Return whether the loads in a column state their units: `80 kg`, and at least one does.

    Cells without a load state none. The first cells are looked through.
    """
    with_unit = False
    for cell in islice(cells, limits.ITEMS):
        text = cell.strip()
        if _WITH_UNIT.fullmatch(text):
            with_unit = True
        elif number(text, comma=False) and not _BODYWEIGHT.fullmatch(text):
            return False
    return with_unit


class _Cell(NamedTuple):
    """One of the cells with the load of a row."""

    place: int
    text: str
    load: Load | None
    fault: Fault | None


class LoadReader:
    """Reader of the loads below one line of headings.

    Args:
        columns: where each field stands.
        unit: of loads that state none; None where none is known.
        comma: whether a comma is a decimal one: see `decimals.number`.

    Attributes:
        places: the columns of loads.
    """

    def __init__(self, columns: Columns, unit: Unit | None, *, comma: bool) -> None:
        self._columns = columns
        self._unit = unit
        self._comma = comma
        self.places: list[int] = places_in_units(columns, Field.LOAD)

    def read(
        self, texts: Sequence[str], unit: str, stated: str
    ) -> tuple[Load | None, tuple[Fault, ...]]:
        """Return the load of a row, and what is wrong with its cells.

        Of a load that an app writes in two units, the one that was typed is the one from which the
        other follows, rounded as it stands there; of two such loads, the shorter one.

        Args:
            texts: the cells of `places`.
            unit: the cell with the unit.
            stated: what the name of the exercise states of its load: see `units.on_bodyweight`.
        """
        cells = [
            _Cell(place, text.strip(), *self._load_in(place, text.strip(), unit.strip(), stated))
            for place, text in zip(self.places, texts, strict=True)
        ]
        loads = [(cell.text, cell.load) for cell in cells if cell.load is not None]
        if not loads:
            return None, tuple(cell.fault for cell in cells if cell.fault is not None)
        typed = [each for each in loads if all(_explains(each[1], *other) for other in loads)]
        chosen, load = min(typed or loads, key=lambda pair: len(pair[0]))
        return load, tuple(
            Fault(
                Outcome.WARNING,
                self._columns.headings[cell.place],
                cell.text,
                f"not read: it differs from the load {chosen}",
                "keep one of the two",
            )
            for cell in cells
            if self._differs(cell, load)
        )

    def _differs(self, cell: _Cell, load: Load) -> bool:
        """Return whether a cell holds another load than the one that is read."""
        if cell.load is not None:
            return not (_is_same(load, cell.load) or _explains(load, cell.text, cell.load))
        value = number(cell.text, comma=self._comma, most=limits.LOAD)
        return cell.fault is not None and not _is_amount_of(load, value)

    def _load_in(
        self, place: int, text: str, beside: str, stated: str
    ) -> tuple[Load | None, Fault | None]:
        """Return the load that one cell holds, or what is wrong with it; neither for no load."""
        several = len(self.places) > 1
        in_words = _BODYWEIGHT.fullmatch(text)
        if in_words is not None:
            return self._on_bodyweight(in_words, place, beside)
        with_unit = _WITH_UNIT.fullmatch(text)
        if with_unit is not None:
            amount, written = with_unit.groups()
        else:  # of several loads, the unit in the row is about those without a unit above
            amount, written = text, "" if several and self._columns.unit(place) else beside
        unit, rm = self._unit_of(written.casefold(), place)
        value = number(amount, comma=self._comma, most=limits.LOAD)
        if not amount or (value == 0 and (unit is None or unit in ON_BODYWEIGHT)):
            return None, None  # apps write 0 for no load
        load = None if value is None or unit is None else load_of(value, unit, stated, rm)
        if load is not None:
            return load, None
        message, remedy = _no_load(value, unit, written)
        shown = text if with_unit else f"{text} {written}".strip()
        heading = self._columns.headings[place] if several else self._columns.called(Field.LOAD)
        return None, Fault(Outcome.WARNING, heading, shown, message, remedy)

    def _on_bodyweight(
        self, in_words: re.Match[str], place: int, beside: str
    ) -> tuple[Load | None, Fault | None]:
        """Return the load that is put on bodyweight, or taken off it; none for bodyweight alone."""
        amount, written = in_words.groups()
        if amount is None:
            return None, None
        stated = "assisted" if amount.startswith("-") else "weighted"
        return self._load_in(place, f"{amount[1:].strip()}{written or ''}", beside, stated)

    def _unit_of(self, written: str, place: int) -> tuple[Unit | None, int | None]:
        """Return the unit of a load, and the repetition maximum that a percentage refers to."""
        of_maximum = _PERCENT_RM.fullmatch(written)
        if of_maximum is not None and written != Unit.PERCENT_1RM.casefold():
            return Unit.PERCENT_RM, int(of_maximum[1])
        if written:
            return _UNITS.get(written.removesuffix(".")), None
        stated = self._columns.unit(place)
        return self._unit if stated in ("", IN_CELLS) else Unit(stated), None


def _is_same(load: Load, other: Load) -> bool:
    """Return whether two loads are one load, perhaps written in two units and rounded."""
    if load.unit == other.unit:
        return load == other
    return abs(kilograms(load) - kilograms(other)) <= _ROUNDING


def _explains(load: Load, text: str, other: Load) -> bool:
    """Return whether a load in another unit is this one, rounded to the digits of its text."""
    in_pounds = other.unit in (Unit.LB, Unit.BODYWEIGHT_LB)
    decimals = len(text) - 1 - max(text.rfind("."), text.rfind(",")) if set(text) & {*".,"} else 0
    difference = abs(kilograms(load) / (KG_PER_LB if in_pounds else 1) - other.low)
    return difference <= 0.5 * 10.0**-decimals + _TINY


def _is_amount_of(load: Load, value: float | None) -> bool:
    """Return whether a number without a unit is a load in kilograms or in pounds."""
    if value is None or load.unit not in {*ON_BODYWEIGHT, *ON_BODYWEIGHT.values()}:
        return False
    lifted = kilograms(load)
    return min(abs(lifted - value), abs(lifted - value * KG_PER_LB)) <= _ROUNDING


def _no_load(value: float | None, unit: Unit | None, written: str) -> tuple[str, str]:
    """Return the message and the remedy for a cell that is no load."""
    if value is not None and unit is None and not written:
        message = "a load whose unit is not stated; the set is kept without one"
        return message, "write kg or lbs beside it, or give the unit"
    if unit in ON_BODYWEIGHT:
        message = f"no load in {unit}; the set is kept without one"
        return message, "write a number such as 82.5"
    units = ", ".join("%5RM" if each is Unit.PERCENT_RM else each.value for each in Unit)
    message = f"no load in one of the units {units}; the set is kept without one"
    return message, "write a number such as 82.5, and its unit"
