"""Schemes of progression as text: each form, its canonical spelling, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

import backworkouts as bw
from backworkouts.errors import NotationError, UnsupportedSubjectError
from backworkouts.model.loading import Dumbbells, Rack, Stack
from backworkouts.model.progressions import (
    AsPlanned,
    Autoregulated,
    Deload,
    DoubleProgression,
    Layoff,
    Linear,
    LoadingOf,
    RepSum,
    Stage,
    Stages,
    TopSetBackOff,
    TrainingMax,
)
from backworkouts.model.set import Set
from backworkouts.notation import format_scheme, parse_scheme
from backworkouts.notation.forms import SchemeFaultError
from backworkouts.notation.progression_keys import format_stated, read_stated
from backworkouts.testing import strategies

GZCLP = tuple(Stage(sets, reps, is_open=True) for sets, reps in ((5, 3), (6, 2), (10, 1)))
START = date(2026, 11, 2)


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("linear 2.5 kg", Linear("2.5 kg")),
        ("linear 2.5 kg 2 failures -15 %", Linear("2.5 kg", 2, 15)),
        ("linear 5 lb 1 failure", Linear("5 lb", 1)),
        ("double 2.5 kg", DoubleProgression("2.5 kg")),
        ("rep sum 30 2.5 kg", RepSum(30, "2.5 kg")),
        ("autoregulated", Autoregulated()),
        ("autoregulated 2.5 %", Autoregulated(2.5)),
        ("autoregulated at most 10 %", Autoregulated(most=10)),
        ("autoregulated 4 % at most 10 %", Autoregulated(4, 10)),
        ("stages 5x3+ 6x2+ 10x1+ 5 kg", Stages(GZCLP, "5 kg")),
        ("stages 3x8-10 5 kg", Stages([Stage(3, "8-10")], "5 kg")),
        (
            "stages 5x3+ 6x2+ 10x1+ 5 kg -10 % since 2026-11-02",
            Stages(GZCLP, "5 kg", 10, START),
        ),
        ("training max 100 kg 5 kg", TrainingMax("100 kg", "5 kg")),
        (
            "training max 100 kg 5 kg -5 % since 2026-11-02",
            TrainingMax("100 kg", "5 kg", cut=5, since=START),
        ),
        (
            "training max 100 kg 5 kg weeks 65%x5 85%x5+ / 90%x3-5 to failure",
            TrainingMax(
                "100 kg",
                "5 kg",
                [
                    [Set(reps=5, load="65 %TM"), Set(reps="5+", load="85 %TM")],
                    [Set(reps="3-5 to failure", load="90 %TM")],
                ],
            ),
        ),
        ("as planned", AsPlanned()),
        ("top set 2.5 kg", TopSetBackOff("2.5 kg")),
        ("top set 2.5 kg -20 %", TopSetBackOff("2.5 kg", 20)),
    ],
)
def test_a_scheme_and_its_canonical_text(text, scheme):
    assert scheme == parse_scheme(text)
    assert text == format_scheme(scheme)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("  DOUBLE  +2,5KG ", "double 2.5 kg"),
        ("Linear 5lbs, -15%, 2 failures", "linear 5 lb 2 failures -15 %"),
        ("linear progression 2.5 kg", "linear 2.5 kg"),
        ("double progression 2.5 kg", "double 2.5 kg"),
        ("rep_sum 30 reps 2.5 kg", "rep sum 30 2.5 kg"),
        ("Top-Set 2.5 kg \N{MINUS SIGN}10 %", "top set 2.5 kg"),
        ("stages 5\N{MULTIPLICATION SIGN}3+, 6 x 2+ 5 kg", "stages 5x3+ 6x2+ 5 kg"),
        ("5/3/1 100 kg 5 kg", "training max 100 kg 5 kg"),
        ("training max 100 kg 5 kg weeks 50 % x amrap", "training max 100 kg 5 kg weeks 50%xto failure"),
        ("autoregulated at most 9 %, 3 %", "autoregulated at most 9 %"),
    ],
)  # fmt: skip
def test_a_scheme_in_other_words(text, canonical):
    assert canonical == format_scheme(parse_scheme(text))
    assert canonical == format_scheme(parse_scheme(canonical))


@settings(max_examples=200)
@given(strategies.schemes())
def test_parsing_inverts_formatting(scheme):
    again = parse_scheme(format_scheme(scheme))
    if isinstance(scheme, TrainingMax):  # of its sets, text holds repetitions and percentages
        scheme = scheme.replace(
            weeks=[[Set(reps=each.reps, load=each.load) for each in week] for week in scheme.weeks]
        )
    assert scheme == again


@pytest.mark.parametrize(
    ("text", "column", "found", "suggestions"),
    [
        ("dubble 2.5 kg", 1, "'dubble'", ("double",)),
        ("stage 5x3+ 5 kg", 1, "'stage'", ("stages",)),
        ("GZCLP", 1, "'GZCLP'", ()),
        ("", 1, "nothing more", ()),
        ("2.5 kg", 1, "'2.5'", ()),
        ("double", 6, "nothing more", ()),
        ("double 2.5", 8, "'2.5'", ()),
        ("double 0 kg", 8, "'0 kg'", ()),
        ("double 9999 kg", 8, "'9999 kg'", ()),
        # one thousand, or one
        ("training max 1,000 lb 5 lb", 14, "'1,000 lb'", ()),
        ("training max 1.000 lb 5 lb", 14, "'1.000 lb'", ()),
        ("double 2.5 kg every week", 15, "'every'", ()),
        ("linear 2.5 kg 30 failures", 15, "'30 failures'", ()),
        ("linear 2.5 kg -95 %", 15, "'-95 %'", ()),
        ("linear 2.5 kg -10 % -10 %", 21, "'-10'", ()),
        ("rep sum 2.5 kg", 9, "'2.5'", ()),
        ("stages 5 kg", 8, "'5'", ()),
        ("stages 5x3+", 11, "nothing more", ()),
        ("stages 5x5-3 5 kg", 8, "'5x5-3'", ()),
        ("stages 99x5 5 kg", 8, "'99x5'", ()),
        ("stages 5x3 5 kg since 2026-13-02", 17, "'since 2026-13-02'", ()),
        ("training max 100 kg", 19, "nothing more", ()),
        ("training max 100 kg 5 kg weeks 250%x5", 26, "'weeks 250%x5'", ()),
        ("double\u202e 2.5 kg", 7, "RIGHT-TO-LEFT OVERRIDE", ()),
    ],
)
def test_a_faulty_scheme_has_its_place_and_the_nearest_names(text, column, found, suggestions):
    with pytest.raises(NotationError) as raised:
        parse_scheme(text)
    (problem,) = raised.value.problems
    assert (1, column, found) == (problem.line, problem.column, problem.found)
    assert suggestions == problem.suggestions


@pytest.mark.parametrize("value", [None, 5, b"double 2.5 kg"])
def test_only_texts_are_parsed(value):
    with pytest.raises(UnsupportedSubjectError):
        parse_scheme(value)


def test_only_schemes_are_formatted():
    with pytest.raises(UnsupportedSubjectError):
        format_scheme(Deload(4))


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("deload", "every 4 weeks", Deload(4)),
        ("deload", "every 1 week 80 % 100 % of the sets", Deload(1, 80, 100)),
        ("deload", "every 4 weeks 60 % of the sets", Deload(4, sets=60)),
        ("layoff", "21 days", Layoff()),
        ("layoff", "14 days -15 %", Layoff(14, 15)),
        ("layoff", "none", None),
        (
            "loading",
            "barbell 20 kg bar, plates 4x20 kg 2x1.25 kg",
            LoadingOf("barbell", Rack("20 kg", {"20 kg": 4, "1.25 kg": 2})),
        ),
        ("loading", "dip belt 0 lb bar, no plates", LoadingOf("dip_belt", Rack("0 lb", {}))),
        (
            "loading",
            "cable machine stack 5-100 kg by 5",
            LoadingOf("cable_machine", Stack("5 kg", "5 kg", "100 kg")),
        ),
        (
            "loading",
            "machine stack 10-200 lb by 10, plus 2.5 5 lb",
            LoadingOf("machine", Stack("10 lb", "10 lb", "200 lb", ["2.5 lb", "5 lb"])),
        ),
        (
            "loading",
            "dumbbells 2.5-50 kg by 2.5",
            LoadingOf("dumbbell", Dumbbells.in_steps("2.5 kg", "2.5 kg", "50 kg")),
        ),
        (
            "loading",
            "kettlebells of 8 12 20 kg",
            LoadingOf("kettlebell", Dumbbells(["8 kg", "12 kg", "20 kg"])),
        ),
        (
            "loading",
            "sandbag of 30 20 10 kg",
            LoadingOf("sandbag", Dumbbells(["30 kg", "20 kg", "10 kg"])),
        ),
        # a step of 0.001 kg: more weights than a stack may have
        (
            "loading",
            "dumbbells of 1 1.001 50 kg",
            LoadingOf("dumbbell", Dumbbells(["1 kg", "1.001 kg", "50 kg"])),
        ),
    ],
)
def test_what_stands_behind_the_other_keys(key, text, value):
    read = read_stated(key, text, 0)
    assert (value, len(text)) == read
    assert f"{key}: {text}" == format_stated(key, value)


def test_weights_of_a_list_may_have_commas_as_decimal_marks():
    text = "dumbbells of 2,5, 5, 7,25, 12,5 kg"
    weights = read_stated("loading", text, 0).value.loading.weights
    assert [weight.low for weight in weights] == [2.5, 5, 7.25, 12.5]


@pytest.mark.parametrize("weights", ["10,12,15 kg", "10,12 kg", "10,12, 15 kg"])
def test_weights_with_a_comma_alone_between_them_are_refused(weights):
    with pytest.raises(SchemeFaultError):
        read_stated("loading", f"dumbbells of {weights}", 0)


@settings(max_examples=100)
@given(strategies.progressions())
def test_reading_what_stands_behind_a_key_inverts_writing(progressions):
    stated = [("layoff", progressions.layoff)]
    stated += [("loading", loading) for loading in progressions.loading]
    stated += [("deload", progressions.deload)] if progressions.deload else []
    for key, value in stated:
        text = format_stated(key, value)
        assert (value, len(text)) == read_stated(key, text, len(key) + 1)


def test_the_functions_are_public():
    assert parse_scheme is bw.notation.parse_scheme
    assert format_scheme is bw.notation.format_scheme
