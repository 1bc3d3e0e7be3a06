"""Every ceiling on what the library accepts, so that hostile input ends in an error, not in a hang.

The numbers are generous for training and small for a machine: each is well above what
people log, and low enough that the largest accepted value costs no noticeable time.
"""

from __future__ import annotations

__all__ = [
    "BLOCKS",
    "DOCUMENT_CHARACTERS",
    "EXERCISES_IN_BLOCK",
    "FAULTS",
    "FIELDS",
    "ITEMS",
    "LIKENESS_TO_SUGGEST",
    "LINES",
    "LINE_CHARACTERS",
    "LOAD",
    "MEMBERS",
    "NAMES_WITH_SUGGESTIONS",
    "NAME_CHARACTERS",
    "NOTATION_CHARACTERS",
    "PERCENT",
    "PHASES",
    "PROBLEMS",
    "REPETITION_MAXIMUM",
    "REPS",
    "ROTATION_DAYS",
    "ROWS",
    "ROWS_OF_SESSION",
    "ROW_CHARACTERS",
    "SECONDS",
    "SESSIONS_REMEMBERED",
    "SETS_OF_EXERCISE",
    "SETTINGS_BYTES",
    "SETTINGS_DEPTH",
    "TEXT_CHARACTERS",
    "WEEKS",
]

NAME_CHARACTERS = 200
"""Length of a name: of an exercise, a workout, a program."""

TEXT_CHARACTERS = 10_000
"""Length of a note, a caution or one sentence of an instruction."""

REPS = 10_000
"""Repetitions in one set."""

SECONDS = 86_400
"""Length of a timed set or of a rest interval: one day."""

LOAD = 5_000
"""A load, in kilograms or pounds. The heaviest leg presses on record are near 1,000 kg."""

PERCENT = 200
"""A load in percent of a maximum; partial lifts go above 100."""

REPETITION_MAXIMUM = 50
"""Repetitions of a repetition maximum: `8RM` is the load that allows exactly 8. Above 20 or so,
such a load measures endurance more than strength."""

SETS_OF_EXERCISE = 200
"""Sets of one exercise in one place of a workout. The longest real programs stay below 100."""

EXERCISES_IN_BLOCK = 50
"""Exercises in one superset; a circuit of a whole gym stays below 30."""

BLOCKS = 200
"""Blocks in one workout."""

ROTATION_DAYS = 366
"""Days in one rotation of a program."""

WEEKS = 1_040
"""Weeks in one phase of a program: 20 years."""

PHASES = 200
"""Phases in one program."""

ITEMS = 10_000
"""Entries in any other list: aliases of an exercise, exercises of a catalog."""

MEMBERS = 100_000
"""Workouts or sessions in one sequence: three centuries of daily training. An endless iterator ends
here."""

DOCUMENT_CHARACTERS = 64 * 1024 * 1024
"""Length of one JSON document."""

LINES = 3_000
"""Lines of one text: a year of five days a week with a dozen lines each."""

NAMES_WITH_SUGGESTIONS = 25
"""Unknown names in one text for which the nearest are looked for, each of which takes as long as
reading some ten lines."""

LINE_CHARACTERS = 10_000
"""Length of one line of a text, be it a paragraph."""

NOTATION_CHARACTERS = 1_000_000
"""Length of one text of workouts: that of a thick book on training."""

PROBLEMS = 100
"""Problems listed in one error; the rest are counted."""

FAULTS = 10_000
"""Faults looked for in one JSON document: about there reading ends, and the count of them."""

LIKENESS_TO_SUGGEST = 0.55
"""How alike (0 to 1) a known name must be to an unknown one to be suggested for it."""

ROWS = 20_000_000
"""Rows of one table: a set a row, that is a thousand lifters for years."""

ROWS_OF_SESSION = 10_000
"""Rows of one session of a table. It is held until its last row is read, so that a table of a
million rows of one day would be held whole."""

ROW_CHARACTERS = 100_000
"""Length of one row of a table, with the line ends in its cells. A quotation mark that is never
closed makes one row of the rest of a file, and ends here."""

FIELDS = 200
"""Cells in one row of a table."""

SESSIONS_REMEMBERED = 100_000
"""Sessions of a log in which a copy of one is looked for: those read last, three centuries of
daily training. It bounds the memory that reading takes, whatever the file."""

SETTINGS_BYTES = 250_000
"""Length of one file of settings, be it the `pyproject.toml` of a large project."""

SETTINGS_DEPTH = 200
"""Dots in one line of a file of settings, and levels of its arrays and tables. Reading a key of n
parts takes time of n squared, and reading a nested array takes stack."""
