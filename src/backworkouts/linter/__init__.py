"""The linter: runs rules on workouts and programs, reports findings, applies fixes."""
