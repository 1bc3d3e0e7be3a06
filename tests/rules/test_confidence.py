"""How sure each ground makes us, by the scale of `Confidence`."""

from __future__ import annotations

from collections import defaultdict

import pytest

import backworkouts as bw
from backworkouts.linter.rule import Confidence
from backworkouts.model import SourceKind, Verification

# What is no trial and no review of trials: a coach, an expert, a preprint.
ADVICE = {SourceKind.ARTICLE, SourceKind.PERSON, SourceKind.EXPERT, SourceKind.PREPRINT}
TRIALS = {SourceKind.STUDY, SourceKind.REVIEW, SourceKind.POSITION_STAND}
LITTLE = {Confidence.LOW, Confidence.NONE}
SURE_OF_UNREAD = {
    Verification.NO: LITTLE,
    Verification.SECONDARY: LITTLE | {Confidence.MODERATE},
}


def grounds(is_meant):
    """The grounds of all rules that a function of the ground and its source picks."""
    return [
        pytest.param(ground, id=f"{rule.code}-{ground.source}")
        for rule in bw.linter.all_rules().values()
        for ground in rule.grounds
        if is_meant(ground, bw.catalog.sources[ground.source])
    ]


@pytest.mark.parametrize("ground", grounds(lambda _, source: source.kind in ADVICE))
def test_advice_makes_us_less_sure_than_any_trial(ground):
    assert ground.confidence in LITTLE


@pytest.mark.parametrize("ground", grounds(lambda ground, _: ground.confidence is Confidence.HIGH))
def test_only_several_trials_or_a_definition_make_us_sure(ground):
    kind = bw.catalog.sources[ground.source].kind
    assert kind in {SourceKind.REVIEW, SourceKind.POSITION_STAND, SourceKind.TEXTBOOK}


@pytest.mark.parametrize(
    "ground",
    grounds(lambda _, source: source.kind in TRIALS and source.verified in SURE_OF_UNREAD),
)
def test_what_was_not_read_makes_us_less_sure(ground):
    verified = bw.catalog.sources[ground.source].verified
    assert ground.confidence in SURE_OF_UNREAD[verified]


@pytest.mark.parametrize("ground", grounds(lambda _, source: "(EMG)" in (source.note or "")))
def test_muscle_activity_makes_us_little_sure(ground):
    assert ground.confidence in LITTLE


def test_the_same_words_of_a_source_make_us_equally_sure():
    """A ground may state several things, between semicolons; the first is the one it rests on."""
    confidences = defaultdict(set)
    for rule in bw.linter.all_rules().values():
        for ground in rule.grounds:
            confidences[ground.source, ground.says.partition(";")[0]].add(ground.confidence)
    assert {} == {key: found for key, found in confidences.items() if len(found) > 1}


@pytest.mark.parametrize(
    "source",
    [one for one in bw.catalog.sources.values() if one.kind in TRIALS | {SourceKind.PREPRINT}],
    ids=lambda one: one.id,
)
def test_a_study_states_its_sample_and_its_result(source):
    assert source.sample
    assert source.result
