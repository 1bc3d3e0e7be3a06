"""The time that a call may take."""

from __future__ import annotations

from time import monotonic

__all__ = ["Clock"]


class Clock:
    """Counts down the seconds of one call.

    Args:
        seconds: how long the call may take.
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = monotonic() + seconds

    @property
    def left(self) -> float:
        """The seconds that are left, at least 0."""
        return max(0.0, self._end - monotonic())

    @property
    def is_up(self) -> bool:
        """Whether no time is left."""
        return self.left <= 0
