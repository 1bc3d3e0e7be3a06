"""A web service that reads workouts, checks them, counts their sets and stores them in SQLite."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Annotated, Any, Literal

from fastapi import Body, Depends, FastAPI, Query, Request
from fastapi.exceptions import HTTPException, RequestValidationError
from pydantic import BaseModel
from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

import backworkouts as bw
from backworkouts.integrations.sqlalchemy import DocumentType
from backworkouts.notice import NOT_MEDICAL_ADVICE


class Base(DeclarativeBase):
    """The tables of the service."""


class Row(Base):
    """A workout in the database: JSON there, an object here."""

    __tablename__ = "workout"

    id: Mapped[int] = mapped_column(primary_key=True)
    workout: Mapped[bw.Workout] = mapped_column(DocumentType(bw.Workout))


class NewWorkout(BaseModel):
    """A workout to store."""

    workout: bw.Workout


class StoredWorkout(BaseModel):
    """A workout of the database."""

    id: int
    workout: bw.Workout


class Answer(BaseModel):
    """What the service answers to a new workout."""

    id: int
    validation: bw.Validation[bw.Workout]
    volume: bw.Volume


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Open the database that DATABASE_URL names, and create its table."""
    engine = create_engine(os.environ.get("DATABASE_URL", "sqlite:///workouts.db"))
    Base.metadata.create_all(engine)
    app.state.engine = engine
    yield
    engine.dispose()


app = FastAPI(
    title="Workouts",
    version="1",
    description=f"Reads workouts, checks them and counts sets per muscle. {NOT_MEDICAL_ADVICE}",
    lifespan=lifespan,
    separate_input_output_schemas=False,  # workouts are read and written in one form
)


def database(request: Request) -> Iterator[Session]:
    """Yield a session of the database for one request."""
    with Session(request.app.state.engine) as session:
        yield session


Database = Annotated[Session, Depends(database)]


@app.post("/workouts", status_code=201)
def add_workout(new: NewWorkout, session: Database) -> Answer:
    """Check and store a workout that is sent as JSON."""
    return answer(bw.validate(new.workout, bw.Workout), session)


@app.post("/workouts/text", status_code=201)
def add_text(
    text: Annotated[bytes, Body(media_type="text/plain", examples=["Pull day\nPull-Up 3x8"])],
    session: Database,
    unit: Literal["kg", "lb"] | None = None,
) -> Answer:
    """Check and store a workout that is sent as text, as people type it."""
    return answer(bw.validate(text, bw.Workout, unit=unit), session)


def answer(validation: bw.Validation[bw.Workout], session: Session) -> Answer:
    """Store a workout that was read without errors."""
    workout = validation.subject
    if workout is None or validation.errors:
        raise RequestValidationError([as_pydantic(error) for error in validation.errors])
    row = Row(workout=workout)
    session.add(row)
    session.commit()
    return Answer(id=row.id, validation=validation, volume=bw.session_volume(workout))


def as_pydantic(error: bw.errors.Problem | bw.errors.LineProblem) -> dict[str, Any]:
    """Return an error of a text as FastAPI lists the errors of JSON."""
    place = error.path
    if isinstance(error, bw.errors.LineProblem):
        place = ("line", error.line, "column", error.column)
    return {"type": error.code, "loc": ("body", *place), "msg": error.to_dict()["message"]}


@app.get("/workouts")
def list_workouts(
    session: Database,
    after: int = 0,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> list[StoredWorkout]:
    """List the stored workouts, oldest first."""
    rows = session.scalars(select(Row).where(Row.id > after).order_by(Row.id).limit(limit))
    return [StoredWorkout(id=row.id, workout=row.workout) for row in rows]


@app.get("/workouts/{number}")
def one_workout(number: int, session: Database) -> StoredWorkout:
    """Return one stored workout."""
    row = session.get(Row, number)
    if row is None:
        raise HTTPException(404, f"no workout {number}")
    return StoredWorkout(id=row.id, workout=row.workout)
