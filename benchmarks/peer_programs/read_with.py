"""Read texts with a parser of another project, in an environment that has it.

`python read_with.py fitdown < texts.json` takes a JSON list of texts and prints, for each text, a
list of exercises (`name`, `sets`) or null where the parser raises an error. A set has `reps`,
`seconds`, `weight` and `unit`, as far as the parser states them, and an exercise may have a `date`.
`reported` is true where the parser reports an error in the text. Needs nothing but that parser.
"""

from __future__ import annotations

import importlib
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple


def fitdown(sets: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Group the sets of fitdown, which come in one flat list, by their exercise."""
    return [
        {
            "name": name,
            "date": date,
            "sets": [
                {"reps": each["reps"], "weight": each["weight"], "unit": each["unit"]}
                for each in group
            ],
        }
        for (name, date), group in groupby(sets, key=lambda each: (each["exercise"], each["date"]))
    ]


def wodcraft(parsed: tuple[Any, Any]) -> list[dict[str, Any]]:
    """Take the movements of the syntax tree, whether the catalog of wodcraft has them or not.

    The compiler refuses a movement that its catalog does not have. The tree is the generous choice.
    """
    tree, _ = parsed
    return [
        exercise
        for document in tree.documents
        for exercise in _movements(getattr(document.body, "statements", []), 1, None)
    ]


def _movements(
    statements: list[Any], rounds: int, ladder: list[int] | None
) -> Iterator[dict[str, Any]]:
    for each in statements:
        if hasattr(each, "children"):
            yield from _movements(each.children, rounds * (each.rounds or 1), each.reps or ladder)
        elif hasattr(each, "params"):
            yield {"name": each.name, "sets": _sets(each, rounds, ladder)}


def _sets(movement: Any, rounds: int, ladder: list[int] | None) -> list[dict[str, Any]]:
    load = {}
    for param in movement.params:
        if param.kind in {"load", "percent"}:
            unit = "%1rm" if param.kind == "percent" else param.unit
            load = {"weight": param.value.men, "unit": unit}
    quantity = movement.quantity
    if movement.sets is not None:
        return [{"reps": reps, **load} for reps in movement.sets.reps] * rounds
    if quantity is None:
        return [{"reps": reps, **load} for reps in ladder or []]
    if quantity.kind == "reps":
        return [{"reps": int(quantity.value.men), **load}] * rounds
    if quantity.unit in {"s", "min"}:
        seconds = quantity.value.men * (60 if quantity.unit == "min" else 1)
        return [{"seconds": seconds, **load}] * rounds
    return []  # a distance or calories, which no label holds


def read_ox(module: Any, text: str) -> Any:
    """Write a text to a file, since ox-train reads nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "log.ox")
        path.write_text(text, encoding="utf-8")
        return module.parse_file(path)


def ox(log: Any) -> list[dict[str, Any]]:
    """Take the movements of all sessions of ox-train."""
    return [
        {
            "name": movement.name,
            "date": f"{session.date:%m/%d/%Y}",
            "sets": [_ox_set(each) for each in movement.sets],
        }
        for session in log.sessions
        for movement in session.movements
    ]


def _ox_set(one: Any) -> dict[str, Any]:
    stated: dict[str, Any] = {"reps": one.reps}
    if one.duration is not None and one.reps == 1:  # it counts one repetition where none is stated
        stated = {"seconds": one.duration.total_seconds()}
    if one.weight is not None:
        unit = {"kilogram": "kg", "pound": "lb"}.get(str(one.weight.units), str(one.weight.units))
        stated |= {"weight": one.weight.magnitude, "unit": unit}
    return stated


class Parser(NamedTuple):
    """A module of a parser, what calls it on a text, and what its result holds."""

    module: str
    parse: Callable[[Any, str], Any]
    convert: Callable[[Any], list[dict[str, Any]]]
    reports: Callable[[Any], bool]


PARSERS = {
    "fitdown": Parser("fitdown", lambda module, text: module.parse(text), fitdown, lambda _: False),
    "wodcraft": Parser(
        "wodcraft.api",
        lambda module, text: module.parse_source(text),
        wodcraft,
        lambda parsed: bool(parsed[1].items),
    ),
    "ox-train": Parser("ox.cli", read_ox, ox, lambda log: bool(log.diagnostics)),
}


def main() -> None:
    """Read the texts of standard input with the parser that the command line names."""
    parser = PARSERS[sys.argv[1]]
    module = importlib.import_module(parser.module)
    readings: list[list[dict[str, Any]] | None] = []
    for text in json.load(sys.stdin):
        try:
            result = parser.parse(module, text)
        except Exception:  # noqa: BLE001  an error of any kind: it does not read this text
            readings.append(None)
        else:
            reported = parser.reports(result)
            readings.append([{**each, "reported": reported} for each in parser.convert(result)])
    json.dump(readings, sys.stdout)


if __name__ == "__main__":
    main()
