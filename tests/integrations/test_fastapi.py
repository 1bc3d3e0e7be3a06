"""Classes of the library as parameters, bodies and responses of FastAPI, with the real FastAPI."""

from __future__ import annotations

import asyncio
from typing import Annotated

import pytest

fastapi = pytest.importorskip("fastapi")
httpx = pytest.importorskip("httpx")

import backworkouts as bw  # noqa: E402

PULL = bw.Workout("Pull", bw.straight("pull up", 3, reps="8-10", load="BW+10 kg"), goal="strength")

app = fastapi.FastAPI()


@app.post("/check")
def check(workout: Annotated[bw.Workout, fastapi.Body()]) -> bw.Report:
    return bw.check(workout)


@app.get("/loads/{load}")
def loads(load: bw.Load, also: bw.Load) -> list[bw.Load]:
    return [load, also]


def references(part):
    """Return every reference in a document."""
    if isinstance(part, dict):
        own = {part["$ref"]} if isinstance(part.get("$ref"), str) else set()
        return own.union(*map(references, part.values()))
    return set().union(*map(references, part)) if isinstance(part, list) else set()


def answer_to(method, path, **content):
    """Return the answer of the app to one request."""
    transport = httpx.ASGITransport(app=app)

    async def request():
        async with httpx.AsyncClient(transport=transport, base_url="http://app") as client:
            return await client.request(method, path, **content)

    return asyncio.run(request())


def test_a_body_is_an_object_and_a_response_is_our_json():
    answer = answer_to("POST", "/check", json=bw.to_dict(PULL))

    assert answer.json() == bw.check(PULL).to_dict()


def test_errors_of_a_body_begin_at_the_body():
    answer = answer_to("POST", "/check", json=bw.to_dict(PULL) | {"goal": "size"})

    assert answer.status_code == 422
    (error,) = answer.json()["detail"]
    assert (error["loc"], error["type"]) == (["body", "goal"], "unknown_value")


def test_small_values_are_parameters_of_a_path_and_a_query():
    answer = answer_to("GET", "/loads/60 kg", params={"also": "8RM"})

    assert answer.json() == ["60 kg", "8RM"]
    assert answer_to("GET", "/loads/60 kg", params={"also": "60"}).json()["detail"][0]["loc"] == [
        "query",
        "also",
    ]


def test_openapi_describes_bodies_parameters_and_responses():
    openapi = app.openapi()

    body = openapi["paths"]["/check"]["post"]["requestBody"]["content"]["application/json"][
        "schema"
    ]
    assert body["$ref"] == "#/components/schemas/WorkoutDocument"
    assert references(openapi) <= {
        f"#/components/schemas/{name}" for name in openapi["components"]["schemas"]
    }
