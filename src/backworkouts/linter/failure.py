"""What the rules on effort share: which sets go to failure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backworkouts.model.set import Set


__all__ = ["goes_to_failure"]


def goes_to_failure(one: Set) -> bool:
    """Whether it says so, or leaves no repetition in reserve, which is the same."""
    reps = one.reps
    return one.rir == 0 or (reps is not None and reps.to_failure)
