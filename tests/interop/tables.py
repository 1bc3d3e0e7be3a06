"""What tests of tables share: a few rows as text, and a session as text."""

from __future__ import annotations


def table(*lines, sep=","):
    """The bytes of a table; `;` parts the cells of the lines, and `sep` those of the file."""
    return "".join(f"{line.replace(';', sep)}\n" for line in lines).encode()


def said(session):
    """A session as the text of its blocks, one a line."""
    return str(session.workout).splitlines()[1:]


def faults(result):
    """Where and what the problems are: line, column, value, outcome."""
    return [(one.row, one.column, one.value, one.outcome.value) for one in result.problems]


def counts(result):
    """Rows, read, skipped, rejected."""
    one = result.counts
    return one.rows, one.read, one.skipped, one.rejected


def sets(result):
    """Every set as text, without its exercise: `warm_up 8 36 kg`, `working 60 s`."""
    return [
        " ".join(
            str(part)
            for part in (done.kind.value, done.reps or done.duration, done.load)
            if part is not None
        )
        for session in result.sessions
        for member in session.workout.exercise_sets()
        for done in member.sets
    ]
