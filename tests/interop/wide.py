"""Workouts, sessions and programs with every field, of one set at least.

Hypothesis prints a strategy whose values it filters, and refuses to print one as long as those of
`strategies` that are `wide`: values without a set are left out by `assume`.
"""

from __future__ import annotations

from hypothesis import assume
from hypothesis import strategies as st

import strategies


@st.composite
def workouts(draw):
    workout = draw(strategies.workouts(wide=True))
    assume(workout.blocks)
    return workout


@st.composite
def sessions(draw):
    session = draw(strategies.sessions(wide=True))
    assume(session.workout.blocks)
    return session


@st.composite
def programs(draw):
    """Programs with workouts of no set too."""
    return draw(strategies.programs(wide=True))
