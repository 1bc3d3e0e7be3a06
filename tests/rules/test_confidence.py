"""How sure each ground makes us, by the scale of `Confidence`."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts import SourceKind, Verification
from backworkouts.linter.rule import Confidence

# What is no trial and no review of trials: a coach, an expert, a preprint.
ADVICE = {SourceKind.ARTICLE, SourceKind.PERSON, SourceKind.EXPERT, SourceKind.PREPRINT}
TRIALS = {SourceKind.STUDY, SourceKind.REVIEW, SourceKind.POSITION_STAND}
GROUNDS = [
    pytest.param(ground, bw.catalog.sources[ground.source], id=f"{rule.code}-{ground.source}")
    for rule in bw.all_rules().values()
    for ground in rule.grounds
]


@pytest.mark.parametrize(("ground", "source"), GROUNDS)
def test_advice_makes_us_less_sure_than_any_trial(ground, source):
    if source.kind in ADVICE:
        assert ground.confidence in {Confidence.LOW, Confidence.NONE}


@pytest.mark.parametrize(("ground", "source"), GROUNDS)
def test_only_several_trials_or_a_definition_make_us_sure(ground, source):
    if ground.confidence is Confidence.HIGH:
        assert source.kind in {SourceKind.REVIEW, SourceKind.POSITION_STAND, SourceKind.TEXTBOOK}


@pytest.mark.parametrize(("ground", "source"), GROUNDS)
def test_what_was_not_read_makes_us_less_sure(ground, source):
    if source.kind in TRIALS and source.verified is Verification.NO:
        assert ground.confidence in {Confidence.LOW, Confidence.NONE}
    if source.kind in TRIALS and source.verified is Verification.SECONDARY:
        assert ground.confidence is not Confidence.HIGH


@pytest.mark.parametrize(("ground", "source"), GROUNDS)
def test_muscle_activity_makes_us_little_sure(ground, source):
    if "(EMG)" in (source.note or ""):
        assert ground.confidence in {Confidence.LOW, Confidence.NONE}


@pytest.mark.parametrize(
    "source",
    [one for one in bw.catalog.sources.values() if one.kind in TRIALS | {SourceKind.PREPRINT}],
    ids=lambda one: one.id,
)
def test_a_study_states_its_sample_and_its_result(source):
    assert source.sample
    assert source.result
