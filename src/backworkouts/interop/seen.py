"""Which sessions were read before, in memory that does not grow with the files."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import evolve

from backworkouts import limits
from backworkouts.model.session import Session

__all__ = ["Seen"]


class Seen:
    """Sessions read before, so that overlapping exports count once.

    Give the same one to the readers of several files of one lifter. It remembers
    `limits.SESSIONS_REMEMBERED` sessions, by a few numbers each. Rows of tables and JSON are not
    compared with each other.
    """

    def __init__(self) -> None:
        self._content: dict[int, tuple[int, int, str]] = {}

    def before(
        self, when: Hashable, content: Hashable, line: int, file: str
    ) -> tuple[bool, str] | None:
        """Whether the same was read before, and where; None when nothing was at that time.

        Args:
            when: the time of the session.
            content: what the session holds.
            line: the line of it.
            file: the file of it.
        """
        key, digest = hash(when), hash(content)
        known = self._content.get(key)
        if known is not None:
            before, at, in_file = known
            return before == digest, f"line {at} of {in_file}"
        self._remember(key, (digest, line, file))
        return None

    def is_new(self, session: Session) -> bool:
        """Whether a session was not asked for before, wherever it was read.

        Args:
            session: the session.
        """
        key = hash(evolve(session, origin=None))
        if key in self._content:
            return False
        self._remember(key, (key, 0, ""))
        return True

    def _remember(self, key: int, what: tuple[int, int, str]) -> None:
        if len(self._content) >= limits.SESSIONS_REMEMBERED:
            del self._content[next(iter(self._content))]
        self._content[key] = what
