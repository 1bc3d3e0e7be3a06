"""A rule that says what it finds nothing without, finds nothing without it."""

from __future__ import annotations

import pytest
from backworkouts.linter.context import Context
from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
import strategies
from backworkouts.linter.rule import Scope
from backworkouts.linter.selection import PreparedRule

PROFILES = [
    bw.Profile(goal="hypertrophy", sport_days=["saturday", "tuesday"]),
    bw.Profile(goal="athletics", level="beginner", focus="back", equipment="bodyweight"),
]
SEVERE = {  # by these numbers nearly everything is found
    "SEL001": {"rows": 5}, "SEL002": {"exercises": 1}, "SEL003": {"ratio": 1, "sets": 1},
    "SEL008": {"rows": 0}, "REP001": {"low": 1, "high": 1, "let_pass": 0},
    "REP002": {"low": 9, "high": 9}, "REP003": {"low": 9, "high": 9}, "REP005": {"sets": 1},
    "REP006": {"seconds": 3600, "reps": 100, "percent": 0}, "ORD003": {"blocks": 0},
    "DAT003": {"sets": 0}, "DAT004": {"factor": 1.5}, "FRQ001": {"most": 0, "enough": 1},
    "FRQ002": {"days": 60, "enough": 1}, "FRQ003": {"days": 14}, "VOL002": {"sets": 0},
    "GOL001": {"exercises": 1, "sets": 1}, "GOL002": {"sets": 1},
}  # fmt: skip
RULES = [
    PreparedRule(rule, settings)
    for settings in (bw.Settings(), bw.Settings(rules=SEVERE))
    for rule in bw.all_rules().values()
    if rule.scope is not Scope.ALLOWED
]

_weeks = st.one_of(
    strategies.programs(),
    st.lists(strategies.workouts() | strategies.back_days(), min_size=1, max_size=4),
    st.lists(strategies.sessions(), min_size=1, max_size=4),
    st.lists(strategies.back_days(), min_size=1, max_size=9).map(bw.Phase),
)


def _where_it_need_not_look(rule, subject, profile):
    context = Context(subject, bw.catalog, profile)
    return [one for one in rule.parts(context) if not rule.may_find(one.facts)]


@pytest.mark.parametrize("profile", PROFILES)
@given(subject=st.one_of(strategies.back_days(), strategies.workouts(), _weeks))
def test_nothing_is_found_where_a_rule_need_not_look(profile, subject):
    for rule in RULES:
        for part in _where_it_need_not_look(rule, subject, profile):
            assert [] == list(rule.look(part, rule.options)), rule.code


@pytest.mark.parametrize("rule", bw.all_rules().values(), ids=lambda rule: rule.code)
def test_a_rule_looks_at_its_own_bad_example(rule):
    if rule.scope is not Scope.ALLOWED:
        bad = bw.loads(rule.bad) if rule.bad.startswith("{") else bw.notation.parse(rule.bad)
        ready = PreparedRule(rule, bw.Settings())
        unseen = _where_it_need_not_look(ready, bad, rule.example)
        assert len(unseen) < len(list(ready.parts(Context(bad, bw.catalog, rule.example))))


@given(workout=strategies.back_days() | strategies.workouts())
def test_few_rules_find_what_they_find_among_all(workout):
    """All are sifted by the facts of a workout; a few are asked at once."""
    every = bw.check(workout)
    for code in every.ran:
        assert every.of(code).findings == bw.check(workout, select=code, ignore="DAT006").findings
