"""Tempo of repetitions in seconds, for the rules on slow repetitions and on time."""

from __future__ import annotations

__all__ = ["seconds_per_rep"]


def seconds_per_rep(tempo: str) -> int:
    """Return the seconds of one repetition, pauses included; an explosive phase counts as none.

    >>> seconds_per_rep("3-1-X-0")
    4
    """
    return sum(int(phase) for phase in tempo.split("-") if phase != "X")
