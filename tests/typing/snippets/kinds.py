"""What goes in comes out: the types of `fix`, `parse`, `loads` and of rules of one's own."""

from typing import assert_type

import backworkouts as bw

workout = bw.catalog.workouts["back_workout_1"]
phase = bw.Phase([workout])
program = bw.Program("A", [phase])

assert_type(bw.fix(workout).subject, bw.Workout)
assert_type(bw.fix(program, unsafe=True).subject, bw.Program)
assert_type(bw.fix(phase).subject, bw.Phase)
assert_type(bw.fix([workout]).subject, tuple[bw.Workout, ...])
assert_type(bw.fix(workout), bw.linter.FixResult[bw.Workout])
bw.fix("Pull-Up 3x8")  # error

assert_type(bw.notation.parse("Pull-Up 3x8", bw.Workout), bw.Workout)
assert_type(bw.notation.parse("Pull-Up 3x8", bw.Program), bw.Program)
assert_type(bw.notation.parse("Pull-Up 3x8", bw.Session), tuple[bw.Session, ...])
assert_type(bw.notation.parse("Pull-Up 3x8"), bw.Workout | bw.Program | tuple[bw.Session, ...])
bw.notation.parse("Pull-Up 3x8", bw.Phase)  # error
bw.notation.parse("Pull-Up 3x8", str)  # error

assert_type(bw.loads("{}", bw.Workout), bw.Workout)

rule = bw.linter.all_rules()["ORD001"]
assert_type(bw.explain(rule), str)
bw.check(workout, rules=[rule])
bw.check(workout, rules=["ORD001"])  # error

assert bw.Attachment  # error
assert_type(bw.model.Attachment("rope"), bw.model.Attachment)
