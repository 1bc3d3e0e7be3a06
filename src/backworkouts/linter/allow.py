"""Suppression: the rules that a note beside a workout, an exercise or a set allows.

`# allow: ORD001, SEL - a reason` in a text, or `allow: ORD001` in any note of the model. The note
holds for the program, the phase or the workout that it is about; a note on an exercise or a set
holds for the whole block: a superset is often one line, with one note behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Allow", "Allowed", "allows_something"]

_ALLOW = re.compile(r"(?:^|(?<=[\s#(]))allow:?[ \t]*([^\n]*)", re.MULTILINE | re.IGNORECASE)
_BLOCK = re.compile(r".*?blocks\[\d+\]")
_NAME = re.compile(r"[\s,]*([A-Z]{3}|[A-Za-z]{3}[0-9]+|[a-z]+(?:-[a-z]+)+)(?![\w-])")
_PART_ENDS = re.compile(r"(?=[.\[])|$")


def allows_something(note: str) -> bool:
    """Return whether a note allows rules."""
    return _ALLOW.search(note) is not None


class Allow:
    """One name that a note allows.

    Attributes:
        where: the path of what the note holds for; empty for the whole subject.
        name: a code, a family or the name of a rule, as written.
        is_used: the note has hidden some finding.
    """

    __slots__ = ("is_used", "name", "where")

    def __init__(self, where: str, name: str) -> None:
        block = _BLOCK.match(where)
        self.where: str = block[0] if block else where
        self.name: str = name
        self.is_used: bool = False


class Allowed:
    """All that the notes of a subject allow.

    Args:
        notes: each with the path of what the note is about.
        names: the codes, names and families of all rules that there are.

    Attributes:
        names: as given.
        allows: each name that a note allows.
        checked: the codes, names and families of the rules that ran.
    """

    def __init__(self, notes: Iterable[tuple[str, str]], names: Sequence[str] = ()) -> None:
        self.names: Sequence[str] = names
        self.checked: set[str] = set()
        self.allows: list[Allow] = [
            Allow(where, name)
            for where, note in notes
            if "allow" in note.casefold()
            for name in _names(note)
        ]
        # Indexed by path: a program may have a note for each of hundreds of findings.
        self._by_path: dict[str, list[Allow]] = {}
        for allow in self.allows:
            self._by_path.setdefault(allow.where, []).append(allow)

    def hides(self, names: frozenset[str], where: str) -> bool:
        """Return whether a note allows a finding of a rule with these names; mark those notes.

        Args:
            names: the code, name and family of the rule.
            where: the path of the finding.
        """
        used = [
            allow
            for path in _parents(where)
            for allow in self._by_path.get(path, ())
            if allow.name in names
        ]
        for allow in used:
            allow.is_used = True
        return bool(used)


def _parents(where: str) -> Iterable[str]:
    """Return a path and every path that leads to a part it lies in.

    >>> sorted(_parents("phases[0].note"))
    ['', 'phases', 'phases[0]', 'phases[0].note']
    """
    return {"", *(where[: end.start()] for end in _PART_ENDS.finditer(where))}


def _names(note: str) -> Iterator[str]:
    """Yield the names up to the first word that cannot be one: the rest is the reason.

    >>> list(_names("good day - allow: ORD001, SEL because of the gym"))
    ['ORD001', 'SEL']
    """
    for found in _ALLOW.finditer(note):
        rest = found[1]
        end = 0
        while (name := _NAME.match(rest, end)) is not None:
            yield name[1] if "-" in name[1] else name[1].upper()
            end = name.end()
