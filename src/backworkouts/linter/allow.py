"""Suppression: what a note beside a workout, an exercise or a set allows.

`# allow: ORD001, SEL - a reason` in a text, or `allow: ORD001` in any note of the model. It holds
for the program, the phase or the workout that the note is about; a note on an exercise or a set
holds for the block it stands in: a superset is often one line, with one note behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["Allow", "Allowed"]

_ALLOW = re.compile(r"(?:^|(?<=[\s#(]))allow:?[ \t]*([^\n]*)", re.MULTILINE | re.IGNORECASE)
_BLOCK = re.compile(r".*?blocks\[\d+\]")
_NAME = re.compile(r"[\s,]*([A-Z]{3}|[A-Za-z]{3}[0-9]+|[a-z]+(?:-[a-z]+)+)(?![\w-])")


class Allow:
    """One name that a note allows.

    Attributes:
        where: the path of what it holds for; empty for the whole subject.
        name: a code, a family or the name of a rule, as written.
        is_used: whether it has hidden any finding.
    """

    __slots__ = ("is_used", "name", "where")

    def __init__(self, where: str, name: str) -> None:
        block = _BLOCK.match(where)
        self.where: str = block[0] if block else where
        self.name: str = name
        self.is_used: bool = False

    def covers(self, where: str) -> bool:
        """Whether a place is what the note is about, or a part of it."""
        own = self.where
        return where.startswith(own) and (
            not own or where[len(own) : len(own) + 1] in ("", ".", "[")
        )


class Allowed:
    """All that the notes of a subject allow.

    Args:
        notes: each with the path of what it is about.

    Attributes:
        allows: each name that a note allows.
        looked_for: the names of the rules that have looked.
    """

    def __init__(self, notes: Iterable[tuple[str, str]]) -> None:
        self.looked_for: set[str] = set()
        self.allows: list[Allow] = [
            Allow(where, name)
            for where, note in notes
            if "allow" in note.casefold()
            for name in _names(note)
        ]

    def hides(self, names: Iterable[str], where: str) -> bool:
        """Whether a finding of a rule with these names is allowed; every note that does is used."""
        used = [one for one in self.allows if one.name in names and one.covers(where)]
        for one in used:
            one.is_used = True
        return bool(used)


def _names(note: str) -> Iterable[str]:
    """The names up to the first word that can be none: what follows is the reason.

    >>> list(_names("good day - allow: ORD001, SEL because of the gym"))
    ['ORD001', 'SEL']
    """
    for found in _ALLOW.finditer(note):
        said = found[1]
        at = 0
        while (name := _NAME.match(said, at)) is not None:
            yield name[1] if "-" in name[1] else name[1].upper()
            at = name.end()
