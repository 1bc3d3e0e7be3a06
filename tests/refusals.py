"""What `loads` says about documents that it refuses, for tests."""

from __future__ import annotations

import json

import pytest

import backworkouts as bw


def refused(document, **said):
    """The error for a document: its text, or the plain values it says."""
    text = document if isinstance(document, (str, bytes)) else json.dumps(document)
    with pytest.raises(bw.errors.InvalidDocumentError) as caught:
        bw.loads(text, **said)
    return caught.value


def problems(document, **said):
    """Each problem as its path, what was found and what was expected."""
    return [tuple(problem[:3]) for problem in refused(document, **said).problems]


def workout_saying(**fields):
    """A document of a workout with these keys besides its name."""
    return {"format": "backworkouts.workout/2", "name": "Pull", **fields}


def workout_of_sets(*runs):
    """A document of a workout of seated rows."""
    return workout_saying(blocks=[{"exercise": "seated_row", "sets": list(runs)}])
