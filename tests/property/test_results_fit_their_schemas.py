"""Whatever can be constructed or written: its results are JSON that their schemas accept."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import backworkouts as bw
import strategies
from backworkouts import api
from backworkouts.documents.parts import PARTS
from backworkouts.volume.tonnage import tonnage

_KINDS = ("reading", "report", "volume", "fix_result", "tonnage", "volume_by_week", "interval")
_VALIDATORS = {kind: Draft202012Validator(bw.json_schema(kind)) for kind in _KINDS}
_PARTS = {kind: Draft202012Validator(bw.json_schema(kind)) for kind in PARTS if kind != "interval"}
_WEEKS = st.one_of(
    strategies.programs(wide=True),
    st.lists(strategies.workouts(wide=True), max_size=3),
    st.lists(strategies.sessions(wide=True), max_size=3),
    st.lists(strategies.workouts(wide=True), min_size=1, max_size=4).map(bw.Phase),
)


def _fits(kind, value):
    plain = value.to_dict()
    _VALIDATORS[kind].validate(plain)
    assert json.loads(json.dumps(plain)) == plain


@given(st.one_of(strategies.workouts(wide=True), strategies.back_days(), _WEEKS))
def test_reports_and_fixes(subject):
    _fits("report", bw.check(subject))
    _fits("fix_result", bw.fix(subject, unsafe=True))


@given(_WEEKS, st.sampled_from([bw.DIRECT, bw.FRACTIONAL, bw.TOTAL]))
def test_volumes(subject, credits):
    _fits("volume", bw.weekly_volume(subject, credits))


@given(st.lists(strategies.sessions(wide=True), max_size=3))
def test_tonnage(sessions):
    _fits("tonnage", tonnage(sessions))


@given(strategies.intervals())
def test_intervals(interval):
    _fits("interval", interval)


@given(st.one_of(strategies.workouts(), strategies.programs()), st.text(max_size=20))
def test_readings(subject, more):
    _fits("reading", bw.notation.read(f"{bw.notation.write(subject).text}\n{more}"))


@given(st.data())
def test_parts_of_documents(data):
    kind = data.draw(st.sampled_from([*_PARTS]))
    value = data.draw(_OF_PART[kind])
    _PARTS[kind].validate(api.write_plain(value))


_OF_PART = {
    "workout": strategies.workouts(wide=True),
    "program": strategies.programs(wide=True),
    "session": strategies.sessions(wide=True),
    "block": strategies.blocks(wide=True),
    "exercise_sets": strategies.exercise_sets(wide=True),
    "set": strategies.sets(wide=True),
    "reps": strategies.reps(),
    "duration": strategies.durations(),
    "load": strategies.loads(wide=True),
    "exercise": strategies.exercises(),
    "grip": strategies.grips(),
    "instructions": strategies.instructions(),
    "muscle": strategies.muscles(),
    "identifiers": strategies.identifiers(),
    "source": strategies.sources(),
    "phase": strategies.phases(wide=True),
    "warm_up_phase": strategies.warm_up_phases(wide=True),
}
