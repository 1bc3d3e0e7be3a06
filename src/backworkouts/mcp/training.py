"""Training in the arguments of a call: read from a text, or from JSON documents."""

from __future__ import annotations

from typing import Any

from attrs import evolve, frozen

from backworkouts.api import from_dict
from backworkouts.errors import (
    Code,
    InvalidDocumentError,
    NotationError,
    Problem,
    describe,
    path_text,
)
from backworkouts.linter.profile import EQUIPMENT_SETS, Profile
from backworkouts.mcp.arguments import PROFILE, Arguments
from backworkouts.mcp.results import TEXT_READING
from backworkouts.model.program import Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.notation import Reading, read

__all__ = ["Training", "profile_in", "read_training", "reading_result"]

Subject = Workout | Program | Session | tuple[Any, ...]


@frozen
class Training:
    """The training that a call is about.

    Attributes:
        subject: a workout, a program or a session; several workouts or sessions as a tuple.
        reading: the reading of its text; None for documents.
    """

    subject: Subject
    reading: Reading | None = None

    @property
    def checked(self) -> Any:
        """What `check` and `fix` take: the reading where there is one, for its lines."""
        return self.subject if self.reading is None else self.reading


def read_training(arguments: Arguments) -> Training:
    """Return the training in the arguments `text` and `unit`, or `documents`.

    Raises:
        InvalidDocumentError: when both or neither are given, and for invalid documents.
        NotationError: for a text without exercises.
    """
    if ("text" in arguments) == ("documents" in arguments):
        found = "both" if "text" in arguments else "neither"
        problem = Problem.at((), found, "either text or documents", Code.CONTRADICTION, root="$")
        raise InvalidDocumentError((problem,))
    if "text" in arguments:
        reading = read(arguments["text"], unit=arguments.get("unit"))
        if reading.subject is None:
            raise NotationError(reading.problems, reading.total)
        return Training(reading.subject, reading)
    documents = tuple(
        _document(document, index) for index, document in enumerate(arguments["documents"])
    )
    return Training(documents[0] if len(documents) == 1 else documents)


def _document(document: dict[str, Any], index: int) -> Workout | Program | Session:
    where = ("documents", index)
    try:
        value = from_dict(document)
    except InvalidDocumentError as error:
        problems = tuple(
            problem._replace(
                where=f"{path_text(where, '$')}{problem.where.removeprefix('$')}",
                path=(*where, *problem.path),
            )
            for problem in error.problems
        )
        raise InvalidDocumentError(problems, error.total) from None
    if not isinstance(value, (Workout, Program, Session)):
        expected = "a workout, a program or a session"
        found = describe(document["format"])
        problem = Problem.at(where, found, expected, Code.WRONG_KIND, root="$")
        raise InvalidDocumentError((problem,))
    return value


def reading_result(reading: Reading | None) -> dict[str, Any]:
    """Return what a text holds beside its training, for the result; empty for documents."""
    if reading is None:
        return {}
    sessions = () if isinstance(reading.subject, tuple) else reading.sessions
    plain = evolve(reading, sessions=sessions).to_dict()
    return {"reading": {name: plain[name] for name in TEXT_READING}}


def profile_in(arguments: Arguments) -> Profile:
    """Return the profile that the arguments describe."""
    stated = {name: arguments[name] for name in PROFILE if name in arguments}
    if "equipment" in stated:
        stated["equipment"] = [
            item for name in stated["equipment"] for item in EQUIPMENT_SETS.get(name, (name,))
        ]
    return Profile(**stated)
