"""REP001: repetitions outside the ten to twelve that the article advises for growth."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.profile import Profile
from backworkouts.linter.repetition_ranges import outside_range
from backworkouts.linter.rule import Confidence, Ground, Match, Option, Options, Rule, Severity
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.model.workout import Focus, Goal

__all__ = ["RULE"]

_BODYBUILDER = Profile(goal=Goal.HYPERTROPHY, focus=Focus.BACK)
_LOW = 10
_HIGH = 12
# What the article itself prescribes for more: its pullover, its face pull, its hyperextension.
_LONGER = (
    (Trait.SHOULDER_EXTENSION, "shoulder_extension_high"),
    (Trait.UPPER_BACK, "upper_back_high"),
    (Trait.SPINAL_EXTENSION, "spinal_extension_high"),
)


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    for exercise in workout.having(Trait.BACK):
        if Trait.PENDLAY_ROW in exercise.traits:
            continue  # Pendlay rows have a range of their own, and a rule for it
        longer = [options[name] for trait, name in _LONGER if trait in exercise.traits]
        high = max([options["high"], *longer])
        reason = "advised for growth"
        match = outside_range(exercise, options["low"], high, reason, options["let_pass"])
        if match is not None:
            yield match


RULE = Rule(
    code="REP001",
    name="outside-growth-range",
    severity=Severity.INFO,
    summary=f"For growth, sets of back exercises have {_LOW} to {_HIGH} repetitions.",
    why=(
        "The article advises ten to twelve clean repetitions over the full range of motion for "
        "growth, and itself goes up to 15 in pullovers and face pulls and up to 20 in "
        "hyperextensions. The studies do not bear out so narrow a range: growth is much the same "
        "from about 5 to 30 repetitions when the sets are hard. So this reports only where a plan "
        "differs from the article; most real programs do somewhere, and REP002 has the range that "
        "studies bear out. It is off unless it is selected, or the profile is that of a "
        "bodybuilder with a day for the back: goal hypertrophy, focus back. An exercise is "
        "reported when more than half of its sets allow no number in the range, so that a pyramid "
        "may start or end outside; drop sets, sets to failure and Pendlay rows, which have a rule "
        "of their own, are not judged."
    ),
    bad="Lat Pulldown 4x10\nBarbell Row 4x6",
    good="Lat Pulldown 4x8-12\nBarbell Row 4x10\nFace Pull 3x15\nHyperextension 3x20",
    grounds=(
        Ground(
            "article",
            "10 to 12 repetitions with clean technique and a full range of motion for growth",
            Confidence.LOW,
        ),
        Ground(
            "schoenfeld_2021",
            "growth is attainable across a wide spectrum of loads and repetitions, which speaks "
            "against a narrow range",
            Confidence.HIGH,
        ),
        Ground(
            "lopez_2021",
            "in 28 studies of sets to failure growth was alike with up to 8, 9 to 15 and more "
            "repetitions",
            Confidence.HIGH,
        ),
        Ground(
            "currier_2023",
            "in 119 studies growth was alike with loads above and below 80 % of the maximum",
            Confidence.HIGH,
        ),
    ),
    look=_look,
    options=(
        Option("low", _LOW, "repetitions", least=1),
        Option("high", _HIGH, "repetitions", least=1),
        Option("let_pass", 50, "percent of the sets of an exercise that may be outside", most=100),
        Option("shoulder_extension_high", 15, "repetitions of a pullover", least=1),
        Option("upper_back_high", 15, "repetitions of a face pull or reverse fly", least=1),
        Option("spinal_extension_high", 20, "repetitions of a hyperextension", least=1),
    ),
    goals=(Goal.HYPERTROPHY,),
    enabled_by=_BODYBUILDER,
    example=_BODYBUILDER,
)
