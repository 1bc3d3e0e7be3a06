"""A misspelled goal, level, set of equipment, kind of set, severity or credit table is a type error."""

import backworkouts as bw

workout = bw.catalog.workouts["back_workout_1"]

bw.Profile(goal="hypertrophy", level="beginner", focus="back")
bw.Profile(goal=bw.model.Goal.STRENGTH, equipment=[bw.model.Equipment.DUMBBELL, "bench"])
bw.Profile(equipment="home_with_dumbbells", sport_days=["monday", bw.linter.Weekday.FRIDAY])
bw.Profile(goal="hypertrofy")  # error
bw.Profile(level="novice")  # error
bw.Profile(equipment="home_with_dumbells")  # error
bw.Profile(equipment=["dumbell"])  # error
bw.Profile(sport_days=["mon"])  # error

bw.Workout("A", goal="strength", levels=["beginner"], focus="pull")
bw.Workout("A", goal="strenght")  # error
bw.Workout("A", levels=["begginer"])  # error
bw.Program("A", [bw.Phase([workout])], goal="athletics", levels=["advanced"])
bw.Program("A", [bw.Phase([workout])], goal="atletics")  # error

bw.Set(reps=8, kind="warm_up", side="left")
bw.Set(reps=8, kind=bw.model.SetKind.DROP, side=None)
bw.Set(reps=8, kind="warmup")  # error
bw.Set(reps=8, side="both")  # error
day = bw.straight("pull up", 3, reps=8, kind="back_off", side=bw.model.Side.RIGHT)
bw.straight("pull up", 3, reps=8, kind="backoff")  # error
bw.straight("pull up", 3, reps=8, side="links")  # error
bw.superset(day, day, method="amrap", duration="10 min")
bw.superset(day, day, method="amarp")  # error
bw.model.Block(day.exercises, method="emom")
bw.model.Block(day.exercises, method="enom")  # error

bw.session_volume(workout, "fractional")
bw.weekly_volume([workout], credits=bw.DIRECT)
bw.session_volume(workout, "fractoinal")  # error
bw.check(workout, credits="total")
bw.check(workout, credits="totla")  # error
bw.fix(workout, credits="driect")  # error

report = bw.check(workout, select=["ORD", "VOL001"])
report.at_least("warning")
report.at_least(bw.Severity.INFO)
report.at_least("warnin")  # error
