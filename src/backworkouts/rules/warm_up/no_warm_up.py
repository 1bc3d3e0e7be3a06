"""WUP001: a workout for the back that states no warm-up."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.profile import Profile
from backworkouts.linter.rule import Confidence, Ground, Match, Options, Rule, Scope, Severity
from backworkouts.linter.traits import Trait
from backworkouts.linter.warming_up import has_warm_up, mentions_warm_up
from backworkouts.linter.week_view import WeekView
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.model.terms import Level

__all__ = ["RULE"]

_ADVICE = (
    "the article has 5-10 min of cardio, then scapular retractions 3 x 15 and light sets of the "
    "first exercise"
)


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    if week.is_log or any(mentions_warm_up(note) for note in week.notes):
        return
    states_no_warm_up = not any(_is_warm(day.workout) for day in week.days)
    if states_no_warm_up and not week.is_for_beginners:
        return  # Experienced lifters warm up without being told.
    days = week.having(Trait.BACK)
    cold = [day for day in days if not _is_warm(day.workout)]
    if not cold:
        return
    if len(days) == 1:
        yield Match(days[0].where, f"no warm-up is stated; {_ADVICE}")
    elif len(cold) == len(days):
        of_all = f"no warm-up is stated for any of the {len(days)} days of the back"
        yield Match(week.where, f"{of_all}; {_ADVICE}")
    else:
        for day in week.different_days():
            if day in cold:
                yield Match(day.where, f"no warm-up is stated, as it is on other days; {_ADVICE}")


def _is_warm(workout: WorkoutView) -> bool:
    return has_warm_up(workout) or any(mentions_warm_up(note) for _, note in workout.notes)


RULE = Rule(
    code="WUP001",
    name="no-warm-up",
    severity=Severity.INFO,
    summary="A workout for the back states how to warm up for it.",
    why=(
        "The article wants a warm-up before every workout, ending in light sets of the first "
        "exercise. Its doses are convention, and no trial of them was looked for; the bodyweight "
        "exercises and the foam rolling in it are optional. Most written programs leave the "
        "warm-up to the lifter, which is no fault where the lifter knows how. So a plan without "
        "any is reported for beginners only, and for others a day that lacks what other days have. "
        "A warm-up in a note counts, and one in the note of a program is for every day of it. "
        "Sessions are not judged: many logs leave out what does not count as training."
    ),
    bad="Pull-Up 3x8\nBarbell Row 4x8",
    good="Warm-up: 5 min bike\nPull-Up 3x8\nBarbell Row 4x8",
    grounds=(
        Ground(
            "article",
            "before every workout: 5 to 10 minutes of cardio, bodyweight exercises, foam rolling, "
            "movement preparation, light sets of the first exercise",
            Confidence.LOW,
        ),
        Ground(
            "wiewelhove_2019",
            "foam rolling before exercise: a little more flexibility, hardly any more strength",
            Confidence.MODERATE,
        ),
    ),
    look=_look,
    scope=Scope.TRAINING,
    once=True,
    example=Profile(level=Level.BEGINNER),
)
