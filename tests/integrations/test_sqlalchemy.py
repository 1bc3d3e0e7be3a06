"""Columns of objects, in SQLite; and in PostgreSQL where POSTGRES_URL names a database."""

from __future__ import annotations

import os
import pickle
import types

import attrs
import pytest

sa = pytest.importorskip("sqlalchemy")
orm = pytest.importorskip("sqlalchemy.orm")

from sqlalchemy.dialects import postgresql, sqlite  # noqa: E402
from sqlalchemy.orm import Mapped, mapped_column  # noqa: E402

import backworkouts as bw  # noqa: E402
from backworkouts.errors import InvalidDocumentError, UnsupportedSubjectError  # noqa: E402
from backworkouts.integrations.sqlalchemy import DocumentType  # noqa: E402

PULL = bw.Workout("Pull", bw.straight("pull up", 3, reps="8-10", load="BW+10 kg"), goal="strength")
ROWS = bw.Workout("Rows", bw.straight("seated row", 4, reps=10))
SESSION = bw.Session("2026-11-02T18:30:00", ROWS)
WEEK = bw.catalog.programs["back_progression"]
MINE = bw.Exercise("custom:my_row", "My Row", prime_movers=["latissimus_dorsi"])
EXTENDED = bw.catalog.extend(exercises=[MINE])
PROGRESSIONS = bw.Progressions(
    [bw.model.ExerciseProgression("pull_up", bw.model.Linear("2.5 kg"))], deload=bw.model.Deload(4)
)
MY_ROWS = bw.Workout("Mine", bw.straight(MINE, 3, reps=8))


class Base(orm.DeclarativeBase):
    type_annotation_map = {bw.Load: DocumentType(bw.Load)}  # noqa: RUF012  as SQLAlchemy has it


class Plan(Base):
    __tablename__ = "backworkouts_plan"
    id: Mapped[int] = mapped_column(primary_key=True)
    workout: Mapped[bw.Workout] = mapped_column(DocumentType(bw.Workout))
    load: Mapped[bw.Load | None]


def databases():
    yield "sqlite://"
    if url := os.environ.get("POSTGRES_URL"):
        yield url


@pytest.fixture(params=databases(), ids=lambda url: url.partition(":")[0])
def engine(request):
    engine = sa.create_engine(request.param)
    Base.metadata.create_all(engine)
    yield engine
    Base.metadata.drop_all(engine)
    engine.dispose()


@pytest.fixture
def session(engine):
    with orm.Session(engine) as session:
        yield session


def stored(kind, *, catalog=None):
    """Return a table with one column of a kind."""
    return sa.Table(
        "backworkouts_stored",
        sa.MetaData(),
        sa.Column("value", DocumentType(kind, catalog=catalog)),
    )


# Objects in, objects out.


@pytest.mark.parametrize(
    "value",
    [
        PULL,
        WEEK,
        SESSION,
        EXTENDED,
        PROGRESSIONS,
        bw.Load.of("60 kg"),
        bw.Reps.of("8-12"),
        bw.Duration.of("90 s"),
        PULL.blocks[0],
    ],
    ids=lambda value: type(value).__name__,
)
def test_an_object_comes_back_equal(engine, value):
    table = stored(type(value))
    with engine.begin() as connection:
        table.create(connection)
        connection.execute(table.insert().values(value=value))
        assert connection.scalar(sa.select(table.c.value)) == value
        table.drop(connection)


def test_the_database_holds_the_document_of_to_dict(session):
    session.add(Plan(id=1, workout=PULL, load=bw.Load.of("60 kg")))
    session.flush()
    plain = sa.select(sa.type_coerce(Plan.workout, sa.JSON), sa.type_coerce(Plan.load, sa.JSON))
    assert session.execute(plain).one() == (bw.to_dict(PULL), "60 kg")


def test_none_is_null_and_no_json(session):
    session.add(Plan(id=1, workout=PULL, load=None))
    session.flush()
    assert session.scalar(sa.select(Plan).where(Plan.load.is_(None))).load is None
    assert session.scalar(sa.select(Plan.load).where(Plan.load == None)) is None  # noqa: E711
    assert session.scalar(sa.text("select count(*) from backworkouts_plan where load is null")) == 1


def test_a_changed_workout_is_stored_when_it_is_assigned(session):
    plan = Plan(id=1, workout=PULL)
    session.add(plan)
    session.commit()
    plan.workout = attrs.evolve(plan.workout, name="Other")
    session.commit()
    session.expire_all()
    assert session.get(Plan, 1).workout.name == "Other"


def test_names_are_stored_in_any_script(session):
    name = "Rückentag 背中 💪"
    session.add(Plan(id=1, workout=bw.Workout(name)))
    session.commit()
    assert session.scalar(sa.select(Plan.workout["name"].as_string())) == name


# Queries.


@pytest.fixture
def two_plans(session):
    session.add_all([Plan(id=1, workout=PULL, load=bw.Load.of("60 kg")), Plan(id=2, workout=ROWS)])
    session.commit()
    return session


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        (lambda: Plan.workout == PULL, [1]),
        (lambda: Plan.workout != PULL, [2]),
        (lambda: Plan.workout.in_([PULL, ROWS]), [1, 2]),
        (lambda: Plan.load == bw.Load.of("60 kg"), [1]),
        (lambda: Plan.workout["name"].as_string() == "Rows", [2]),
        (lambda: Plan.workout["goal"].as_string().is_(None), [2]),
        (lambda: Plan.workout[("blocks", 0, "exercise")].as_string() == "pull_up", [1]),
        (lambda: Plan.workout[("blocks", 0, "sets", 0, "count")].as_integer() >= 4, [2]),
        (lambda: Plan.workout["blocks"][0]["sets"][0]["reps"].as_string() == "8-10", [1]),
    ],
)
def test_documents_are_found_by_what_they_hold(two_plans, condition, found):
    assert two_plans.scalars(sa.select(Plan.id).where(condition()).order_by(Plan.id)).all() == found


def test_what_stands_inside_a_document_is_selected_as_json(two_plans):
    inside = sa.select(Plan.workout["name"], Plan.workout["blocks"][0]).where(Plan.id == 2)
    assert two_plans.execute(inside).one() == (
        "Rows",
        {"exercise": "seated_row", "sets": [{"count": 4, "reps": 10}]},
    )


def test_a_subquery_and_a_union_give_objects(two_plans):
    inner = sa.select(Plan.workout).where(Plan.id == 1)
    assert two_plans.scalar(sa.select(inner.subquery().c.workout)) == PULL
    assert set(
        two_plans.scalars(sa.union_all(inner, sa.select(Plan.workout).where(Plan.id == 2)))
    ) == {
        PULL,
        ROWS,
    }


def test_postgresql_finds_a_workout_by_a_part_of_it(two_plans):
    if two_plans.bind.dialect.name != "postgresql":
        pytest.skip("containment is an operator of PostgreSQL")
    workout = sa.type_coerce(Plan.workout, postgresql.JSONB)
    rows = workout.contains({"blocks": [{"exercise": "seated_row"}]})
    assert two_plans.scalars(sa.select(Plan.id).where(rows)).all() == [2]
    many = sa.func.jsonb_path_exists(
        Plan.workout, sa.cast("$.blocks[*].sets[*] ? (@.count >= 4)", postgresql.JSONPATH)
    )
    assert two_plans.scalars(sa.select(Plan.id).where(many)).all() == [2]


# Catalogs.


def test_exercises_of_the_catalog_of_a_column_are_stored_as_ids(engine):
    table = stored(bw.Workout, catalog=EXTENDED)
    with engine.begin() as connection:
        table.create(connection)
        connection.execute(table.insert().values(value=MY_ROWS))
        assert connection.scalar(sa.select(table.c.value)) == MY_ROWS
        exercise = sa.select(table.c.value[("blocks", 0, "exercise")].as_string())
        assert connection.scalar(exercise) == "custom:my_row"
        # The statement of another catalog is another one, though its SQL is the same.
        with pytest.raises(InvalidDocumentError, match="my_row"):
            connection.scalar(sa.select(stored(bw.Workout).c.value))
        table.drop(connection)


def test_types_of_one_kind_share_cached_statements_unless_their_catalogs_differ():
    def key(type_):
        return sa.select(sa.column("workout", type_))._generate_cache_key()

    assert key(DocumentType(bw.Workout)) == key(DocumentType("workout"))
    assert key(DocumentType(bw.Workout)) != key(DocumentType(bw.Program))
    assert key(DocumentType(bw.Workout)) != key(DocumentType(bw.Workout, catalog=EXTENDED))


# Errors.


@pytest.mark.parametrize(
    ("value", "code", "path"),
    [
        ({"format": "backworkouts.workout/2"}, "missing_key", ("name",)),
        ({"format": "backworkouts.catalog/2"}, "wrong_kind", ("format",)),
        ([1], "wrong_type", ()),
        (3, "wrong_type", ()),
    ],
)
def test_an_invalid_stored_document_raises_our_error(session, value, code, path):
    insert = sa.text("insert into backworkouts_plan (id, workout) values (1, :workout)")
    json = sa.JSON().with_variant(postgresql.JSONB, "postgresql")
    insert = insert.bindparams(sa.bindparam("workout", type_=json))
    session.execute(insert, {"workout": value})
    with pytest.raises(InvalidDocumentError) as caught:
        session.scalars(sa.select(Plan.workout)).all()
    assert [(problem.code, problem.path) for problem in caught.value.problems] == [(code, path)]


@pytest.mark.parametrize("value", ["{", "'", "[" * 100_000, 7, b"\xff"])
def test_a_stored_value_that_is_no_json_raises_our_error(value):
    engine = sa.create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with orm.Session(engine) as session:
        session.execute(
            sa.text("insert into backworkouts_plan (id, workout) values (1, :value)"),
            {"value": value},
        )
        with pytest.raises(InvalidDocumentError):
            session.scalars(sa.select(Plan.workout)).all()
    engine.dispose()


@pytest.mark.parametrize("value", ["Pull", {"name": "A"}, bw.Load.of("60 kg"), 3])
def test_another_object_is_refused_before_it_is_stored(session, value):
    session.add(Plan(id=1, workout=value))
    with pytest.raises(sa.exc.StatementError) as caught:
        session.flush()
    assert isinstance(caught.value.orig, UnsupportedSubjectError)


def test_another_object_is_refused_in_a_comparison(session):
    with pytest.raises(sa.exc.StatementError) as caught:
        session.scalars(sa.select(Plan).where(Plan.load == "60 kg")).all()
    assert isinstance(caught.value.orig, UnsupportedSubjectError)


@pytest.mark.parametrize("kind", [int, "workouts", None, bw.Report])
def test_another_kind_is_refused(kind):
    with pytest.raises(UnsupportedSubjectError):
        DocumentType(kind)


# What tools need.


def test_the_type_is_jsonb_on_postgresql_and_json_elsewhere():
    column = DocumentType(bw.Workout)
    assert column.compile(postgresql.dialect()) == "JSONB"
    assert column.compile(sqlite.dialect()) == "JSON"
    assert column.python_type is bw.Workout


@pytest.mark.parametrize("catalog", [None, EXTENDED])
def test_the_repr_makes_the_same_type_again(catalog):
    column = DocumentType(bw.Workout, catalog=catalog)
    again = eval(repr(column), {"DocumentType": DocumentType})  # noqa: S307  as a migration does
    assert again.kind is bw.Workout


def test_models_and_types_are_pickled():
    plan = pickle.loads(pickle.dumps(Plan(id=1, workout=PULL)))  # noqa: S301
    assert plan.workout == PULL
    assert pickle.loads(pickle.dumps(DocumentType(bw.Workout))).kind is bw.Workout  # noqa: S301


def test_alembic_writes_a_migration_that_makes_the_table():
    pytest.importorskip("alembic")
    from alembic.autogenerate import compare_metadata, produce_migrations, render_python_code  # noqa: PLC0415
    from alembic.migration import MigrationContext  # noqa: PLC0415
    from alembic.operations import Operations  # noqa: PLC0415

    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        context = MigrationContext.configure(connection)
        code = render_python_code(produce_migrations(context, Base.metadata).upgrade_ops)
        assert "backworkouts.integrations.sqlalchemy.DocumentType('workout')" in code
        migration = types.ModuleType("migration")
        source = "import backworkouts.integrations.sqlalchemy\nimport sqlalchemy as sa\ndef upgrade(op):\n"
        exec(source + code, migration.__dict__)  # noqa: S102  as alembic does
        migration.upgrade(Operations(context))
        connection.execute(sa.insert(Plan).values(id=1, workout=PULL))
        assert connection.scalar(sa.select(Plan.workout)) == PULL
        # Nothing is left to migrate.
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()
