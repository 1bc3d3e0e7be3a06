"""Upper limits on all input, so that hostile input ends in an error and not in a hang.

The limits are generous for training and small for a machine: each is well above what people log,
and low enough that the largest accepted value costs no noticeable time.
"""

from __future__ import annotations

__all__ = [
    "BLOCKS",
    "DOCUMENT_CHARACTERS",
    "DOCUMENT_VALUES",
    "EMPTY_LINES",
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
    "NESTING",
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
    "TOOL_DOCUMENTS",
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

TOOL_DOCUMENTS = 1_000
"""Documents in one call of a tool of the MCP server: three years of daily training, which are
checked in about a second."""

MEMBERS = 100_000
"""Workouts or sessions in one sequence: three centuries of daily training. An endless iterator ends
here."""

DOCUMENT_CHARACTERS = 64 * 1024 * 1024
"""Length of one JSON document."""

DOCUMENT_VALUES = 5_000_000
"""Values of one document that is given as plain values; the bundled catalog has 33,560."""

NESTING = 100
"""Levels of lists and objects in one JSON document; a catalog has about ten. The parsers recurse,
and the stack they may use differs by platform and version of Python."""

LINES = 3_000
"""Lines of one text: a year of five days a week with a dozen lines each."""

NAMES_WITH_SUGGESTIONS = 25
"""Unknown names in one text that get suggestions: finding them takes as long as reading ten lines
of text."""

LINE_CHARACTERS = 10_000
"""Length of one line of a text; a paragraph may be one line."""

NOTATION_CHARACTERS = 1_000_000
"""Length of one text of workouts: about a thick book on training."""

PROBLEMS = 100
"""Problems listed in one error; the rest are counted."""

FAULTS = 10_000
"""Problems counted in one JSON document; reading stops after about this many."""

LIKENESS_TO_SUGGEST = 0.55
"""Least similarity (0 to 1) of a known name that is suggested for an unknown name."""

ROWS = 20_000_000
"""Rows of one table, one row per set: a thousand lifters for years."""

EMPTY_LINES = 2_000_000
"""Lines of one table without text, of which a small archive may hold any number. A spreadsheet has
at most 1,048,576 rows, and some programs write an empty line after each row."""

ROWS_OF_SESSION = 10_000
"""Rows of one session of a table. A session stays in memory until its last row is read; this bounds
a table with a million rows of one day."""

ROW_CHARACTERS = 100_000
"""Length of one row of a table, including line ends in its cells. It stops a quotation mark that is
never closed, which turns the rest of a file into one row."""

FIELDS = 200
"""Cells in one row of a table."""

SESSIONS_REMEMBERED = 100_000
"""Latest sessions of a log among which a copy of a session is recognized: three centuries of daily
training. It bounds the memory that reading a log takes."""

SETTINGS_BYTES = 250_000
"""Length of one settings file; the `pyproject.toml` of a large project may be one."""

SETTINGS_DEPTH = 200
"""Dots in one line of a settings file, and levels of its arrays and tables. `tomllib` takes
quadratic time for a key of many parts, and stack for a nested array."""
