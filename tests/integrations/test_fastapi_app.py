"""The example of a web service: the documented command starts it, and requests are real HTTP."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("fastapi")
pytest.importorskip("sqlalchemy")
pytest.importorskip("uvicorn")
httpx = pytest.importorskip("httpx")
validator = pytest.importorskip("openapi_spec_validator")

import backworkouts as bw  # noqa: E402

ROOT = Path(__file__).parents[2]
README = ROOT / "examples" / "fastapi_app" / "README.md"
TEXT = "Pull day\nDeadlift 3x5 @ 120 kg\nPull-Up 3x8-10\n"
ROWS = bw.Workout("Rows", bw.straight("seated row", 4, reps=10))
AS_TEXT = {"Content-Type": "text/plain; charset=utf-8"}


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Start the service by the command of its README, on a free port, with an empty database."""
    (command,) = re.findall(r"^uvicorn .*$", README.read_text(encoding="utf-8"), re.MULTILINE)
    database = tmp_path_factory.mktemp("service") / "workouts.db"
    paths = [str(ROOT / "src"), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{database.as_posix()}",
        "PYTHONPATH": os.pathsep.join(paths),
    }
    words = [sys.executable, "-W", "error", "-m", *shlex.split(command), "--port", "0"]
    with subprocess.Popen(
        words, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True
    ) as service:
        try:
            yield address_in(service.stderr)
        finally:
            service.terminate()
            service.communicate()


def address_in(log):
    """Return the address that the log of the service states."""
    lines = []
    for line in log:
        lines.append(line)
        if found := re.search(r"running on (http://127\.0\.0\.1:\d+)", line):
            return found[1]
    raise AssertionError("".join(lines))


@pytest.fixture
def client(address):
    with httpx.Client(base_url=address, timeout=60, trust_env=False) as client:
        yield client


def problems(response):
    """Return the errors of a response by their places."""
    assert response.status_code == 422, response.text
    return {tuple(error["loc"]): error["type"] for error in response.json()["detail"]}


def test_a_text_is_checked_counted_and_stored(client):
    response = client.post("/workouts/text", content=TEXT, headers=AS_TEXT)

    assert response.status_code == 201
    answer = response.json()
    workout = bw.from_dict(answer["validation"]["subject"], bw.Workout)
    assert [str(block) for block in workout.blocks] == [
        str(block) for block in bw.notation.read(TEXT).subject.blocks
    ]
    assert answer["validation"]["report"] == bw.validate(TEXT).report.to_dict()
    assert answer["volume"] == bw.session_volume(workout).to_dict()
    stored = client.get(f"/workouts/{answer['id']}").json()
    assert stored == {"id": answer["id"], "workout": bw.to_dict(workout)}


def test_json_is_checked_counted_and_stored(client):
    response = client.post("/workouts", json={"workout": bw.to_dict(ROWS)})

    assert response.status_code == 201
    answer = response.json()
    assert answer["validation"] == bw.validate(ROWS).to_dict()
    assert answer["volume"]["sets"]["latissimus_dorsi"] == {"low": 4, "high": 4}
    assert {"id": answer["id"], "workout": bw.to_dict(ROWS)} in client.get("/workouts").json()


def test_workouts_are_listed_in_order_a_page_at_a_time(client):
    numbers = [
        client.post("/workouts", json={"workout": bw.to_dict(ROWS)}).json()["id"] for _ in range(3)
    ]

    page = client.get("/workouts", params={"after": numbers[0], "limit": 1}).json()

    assert [stored["id"] for stored in page] == [numbers[1]]
    assert client.get("/workouts", params={"limit": 101}).status_code == 422


def test_a_unit_is_that_of_loads_without_one(client):
    response = client.post(
        "/workouts/text", params={"unit": "lb"}, content="Seated Row 3x10 @ 100", headers=AS_TEXT
    )

    (block,) = response.json()["validation"]["subject"]["blocks"]
    assert block["sets"] == [{"count": 3, "reps": 10, "load": "100 lb"}]


def test_each_problem_of_json_has_its_place_and_its_code(client):
    document = bw.to_dict(ROWS) | {"goal": "size"}
    document["blocks"][0]["sets"][0]["reps"] = "12-8"

    assert problems(client.post("/workouts", json={"workout": document})) == {
        ("body", "workout", "goal"): "unknown_value",
        ("body", "workout", "blocks", 0, "sets", 0, "reps"): "reversed_range",
    }


def test_each_problem_of_a_text_has_its_place_and_its_code(client):
    # The sets of line 2 break off after `3x`: at column 9, the first after the name.
    (place, code) = problems(
        client.post("/workouts/text", content="Pull day\nPull-Up 3x\n", headers=AS_TEXT)
    ).popitem()

    assert place[:4] == ("body", "line", 2, "column")
    assert code == "unreadable"


@pytest.mark.parametrize(
    "body", [b"", b"\xff\xfe", b"Dear diary", b"2026-11-02\nPull-Up 3x8", b"{}"]
)
def test_a_text_without_a_workout_is_refused(client, body):
    assert problems(client.post("/workouts/text", content=body, headers=AS_TEXT))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b'{"workout": null}',
        b'{"workout": {"name": NaN}}',
        b'{"workout": {"name": "\\ud800"}}',
    ],
)
def test_json_without_a_workout_is_refused(client, body):
    response = client.post("/workouts", content=body, headers={"Content-Type": "application/json"})

    assert problems(response)


def test_json_that_is_nested_too_deeply_is_refused(client):
    body = b'{"workout": ' + b"[" * 5000 + b"]" * 5000 + b"}"

    response = client.post("/workouts", content=body, headers={"Content-Type": "application/json"})

    assert response.status_code in {400, 422}


def test_an_unknown_number_is_not_found(client):
    assert client.get("/workouts/1000000").status_code == 404


def references(part):
    """Return every reference in a document."""
    if isinstance(part, dict):
        own = {part["$ref"]} if isinstance(part.get("$ref"), str) else set()
        return own.union(*map(references, part.values()))
    return set().union(*map(references, part)) if isinstance(part, list) else set()


def test_the_openapi_document_is_valid(client):
    document = client.get("/openapi.json").json()

    validator.validate(document)
    schemas = document["components"]["schemas"]
    assert references(document) <= {f"#/components/schemas/{name}" for name in schemas}
    for body in ("NewWorkout", "StoredWorkout"):  # both refer to one definition
        workout = schemas[body]["properties"]["workout"]
        assert references(workout) == {"#/components/schemas/WorkoutDocument"}
    assert {"Validation", "Volume", "Report"} <= schemas.keys()
    assert not [name for name in schemas if name.endswith(("-Input", "-Output"))]


def test_the_description_states_what_the_service_is_not(client):
    document = client.get("/openapi.json").json()

    assert "medical advice" in document["info"]["description"]
