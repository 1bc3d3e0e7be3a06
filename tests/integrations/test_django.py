"""Fields of models and forms in a Django project: SQLite, or PostgreSQL where POSTGRES_URL is."""

from __future__ import annotations

import html
import json
import os
import sys
from io import StringIO
from pathlib import Path

import pytest

django = pytest.importorskip("django")

sys.path.insert(0, str(Path(__file__).parent))
os.environ["DJANGO_SETTINGS_MODULE"] = "django_project.settings"
django.setup()

from django.core import serializers  # noqa: E402
from django.core.exceptions import ValidationError  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, models, transaction  # noqa: E402
from django.db.migrations.writer import MigrationWriter  # noqa: E402
from django.db.models import F, OuterRef, Subquery  # noqa: E402
from django.db.models.fields.json import KT, KeyTransform  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import (  # noqa: E402
    isolate_apps,
    setup_databases,
    setup_test_environment,
    teardown_databases,
    teardown_test_environment,
)
from django_project.gym.catalogs import GYM_ROW, gym_catalog  # noqa: E402
from django_project.gym.models import Plan  # noqa: E402

import backworkouts as bw  # noqa: E402
from backworkouts.errors import InvalidDocumentError, UnsupportedSubjectError  # noqa: E402
from backworkouts.integrations.django import DocumentField, DocumentFormField  # noqa: E402

PULL = bw.Workout("Pull", bw.straight("pull up", 3, reps="8-10", load="BW+10 kg"))
ROWS = bw.Workout("Rows", bw.straight("seated row", 4, reps=10))
STRONG = bw.Workout(
    "Strong", bw.straight("deadlift", 5, reps=5), goal="strength"
)  # no text holds a goal
LOG = bw.Session("2026-11-02T18:30:00", ROWS)
PROGRAM = bw.catalog.programs["back_progression"]
PROGRESSIONS = bw.Progressions(
    [bw.model.ExerciseProgression("pull_up", bw.model.Linear("2.5 kg"))], deload=bw.model.Deload(4)
)


@pytest.fixture(scope="module", autouse=True)
def migrated_database(tmp_path_factory):
    """Make the migrations of the app, and a database by them."""
    folder = tmp_path_factory.mktemp("migrations")
    (folder / "gym_migrations").mkdir()
    (folder / "gym_migrations" / "__init__.py").touch()
    sys.path.insert(0, str(folder))
    setup_test_environment()
    call_command("makemigrations", "gym", verbosity=0)
    databases = setup_databases(verbosity=0, interactive=False)
    yield folder / "gym_migrations" / "0001_initial.py"
    teardown_databases(databases, verbosity=0)
    teardown_test_environment()
    sys.path.remove(str(folder))


@pytest.fixture(autouse=True)
def rolled_back(migrated_database):  # noqa: ARG001  a fixture cannot use another by a mark
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def plans():
    return Plan.objects.create(workout=PULL, load=bw.Load.of("60 kg")), Plan.objects.create(
        workout=ROWS
    )


# Objects in, objects out.


def test_objects_come_back_equal():
    values = {
        "workout": PULL,
        "program": PROGRAM,
        "log": LOG,
        "load": bw.Load.of("60 kg"),
        "favorite": GYM_ROW,
    }
    plan = Plan.objects.create(**values)
    again = Plan.objects.get(id=plan.id)
    assert {name: getattr(again, name) for name in values} == values


def test_the_database_holds_the_document_of_to_dict(plans):
    with connection.cursor() as cursor:
        cursor.execute("select workout, load, favorite from gym_plan where id = %s", [plans[0].id])
        workout, load, favorite = cursor.fetchone()
    assert json.loads(workout) == bw.to_dict(PULL)
    assert (json.loads(load), favorite) == ("60 kg", None)


def test_an_exercise_of_the_catalog_of_a_field_is_stored_as_its_id():
    Plan.objects.create(favorite=GYM_ROW)
    assert Plan.objects.filter(favorite=GYM_ROW).count() == 1
    assert (
        Plan.objects.annotate(raw=models.functions.Cast("favorite", models.TextField())).get().raw
        == '"custom:gym_row"'
    )


def test_updates_and_bulk_operations_store_objects(plans):
    first, second = plans
    Plan.objects.filter(id=first.id).update(workout=ROWS)
    second.workout = PULL
    Plan.objects.bulk_update([second], ["workout"])
    Plan.objects.bulk_create([Plan(workout=STRONG)])
    stored = Plan.objects.order_by("id").values_list("workout", flat=True)
    assert [*stored] == [ROWS, PULL, STRONG]


def test_a_workout_is_copied_from_one_row_to_another_by_the_database(plans):
    Plan.objects.filter(id=plans[1].id).update(
        program=None, workout=Subquery(Plan.objects.filter(id=plans[0].id).values("workout"))
    )
    assert Plan.objects.get(id=plans[1].id).workout == PULL


# Queries.


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        ({"workout": PULL}, [0]),
        ({"workout__in": [PULL, STRONG]}, [0]),
        ({"workout__name": "Rows"}, [1]),
        ({"workout__name__startswith": "Pu"}, [0]),
        ({"workout__name__in": ["Pull", "Rows"]}, [0, 1]),
        ({"workout__goal__isnull": True}, [0, 1]),
        ({"workout__has_key": "name"}, [0, 1]),
        ({"workout__blocks__0__exercise": "pull_up"}, [0]),
        ({"workout__blocks__0__sets__0__count__gte": 4}, [1]),
        ({"load": bw.Load.of("60 kg")}, [0]),
        ({"load__isnull": True}, [1]),
    ],
)
def test_documents_are_found_by_what_they_hold(plans, condition, found):
    ids = Plan.objects.filter(**condition).order_by("id").values_list("id", flat=True)
    assert [*ids] == [plans[index].id for index in found]


@pytest.mark.skipif(connection.vendor == "sqlite", reason="containment is no operator of SQLite")
def test_workouts_are_found_by_a_part_of_them(plans):
    rows = Plan.objects.filter(workout__contains={"blocks": [{"exercise": "seated_row"}]})
    assert [*rows] == [plans[1]]


def test_what_stands_inside_a_document_is_selected_as_json(plans):
    rows = Plan.objects.filter(id=plans[1].id)
    block = {"exercise": "seated_row", "sets": [{"count": 4, "reps": 10}]}
    assert rows.values_list("workout__name", "workout__blocks__0").get() == ("Rows", block)
    assert rows.annotate(name=KT("workout__name")).get().name == "Rows"
    assert rows.annotate(block=F("workout__blocks__0")).get().block == block
    same = Plan.objects.filter(id=OuterRef("id")).values("workout__blocks__0")
    assert rows.annotate(block=Subquery(same)).get().block == block


# Errors.


def test_none_finds_rows_without_a_document(plans):
    without = Plan.objects.filter(load=None)
    assert list(without) == list(Plan.objects.filter(load__isnull=True))
    assert [plan.id for plan in without] == [plans[1].id]


def test_a_key_transform_of_django_gives_the_plain_value(plans):
    rows = Plan.objects.annotate(name=KeyTransform("name", "workout"))
    assert rows.get(id=plans[1].id).name == plans[1].workout.name


@pytest.mark.parametrize("value", ["{", "'", "[" * 100_000, 7, b"\xff"])
def test_a_stored_value_that_is_no_json_raises_our_error(value):
    with pytest.raises(InvalidDocumentError):
        DocumentField(bw.Workout).from_db_value(value, None, connection)


@pytest.mark.usefixtures("plans")
def test_an_invalid_stored_document_raises_our_error():
    with connection.cursor() as cursor:
        cursor.execute(
            """update gym_plan set workout = '{"format": "backworkouts.workout/2", "name": 4}'"""
        )
    with pytest.raises(InvalidDocumentError) as caught:
        Plan.objects.first()
    assert [problem.path for problem in caught.value.problems] == [("name",)]


@pytest.mark.parametrize("value", ["Pull", {"name": "A"}, bw.Load.of("60 kg"), 3])
def test_another_object_is_refused_before_it_is_saved(value):
    with pytest.raises(UnsupportedSubjectError):
        Plan.objects.create(workout=value)


def test_full_clean_has_one_error_for_each_problem():
    document = bw.to_dict(PULL)
    document["blocks"][0]["exercise"] = "pul_up"
    document["blocks"][0]["sets"][0]["reps"] = 0
    with pytest.raises(ValidationError) as caught:
        Plan(workout=document).full_clean()
    errors = caught.value.error_dict["workout"]
    assert [(error.code, error.params["path"]) for error in errors] == [
        ("unknown_id", ["blocks", 0, "exercise"]),
        ("out_of_range", ["blocks", 0, "sets", 0, "reps"]),
    ]
    assert "pull_up" in errors[0].messages[0]
    assert errors[1].messages[0].startswith("$.blocks[0].sets[0].reps: expected")


def test_full_clean_makes_objects_of_documents():
    plan = Plan(workout=bw.to_dict(PULL), load="60 kg")
    plan.full_clean()
    assert (plan.workout, plan.load) == (PULL, bw.Load.of("60 kg"))


def test_a_missing_workout_is_an_error_of_the_model():
    with pytest.raises(ValidationError) as caught:
        Plan(workout=None).full_clean()
    assert [error.code for error in caught.value.error_dict["workout"]] == ["null"]


def test_validators_and_choices_of_a_field_get_objects():
    def not_empty(workout):
        if not workout.blocks:
            raise ValidationError("empty", code="empty")

    field = DocumentField(bw.Workout, validators=[not_empty])
    assert field.clean(PULL, None) == PULL
    with pytest.raises(ValidationError) as caught:
        field.clean(bw.Workout("A"), None)
    assert caught.value.error_list[0].code == "empty"
    loads = DocumentField(
        bw.Load, choices=[(bw.Load.of("60 kg"), "light"), (bw.Load.of("80 kg"), "heavy")]
    )
    assert loads.clean(bw.Load.of("80 kg"), None) == bw.Load.of("80 kg")
    with pytest.raises(ValidationError):
        loads.clean(bw.Load.of("90 kg"), None)


@pytest.mark.parametrize("field", [DocumentField, DocumentFormField])
def test_another_kind_or_catalog_is_refused(field):
    with pytest.raises(UnsupportedSubjectError):
        field(int)
    with pytest.raises(UnsupportedSubjectError):
        field(bw.Workout, catalog=bw.catalog)


# Migrations, checks and fixtures.


def test_migrations_name_the_kind_and_the_catalog(migrated_database):
    text = migrated_database.read_text("utf-8")
    assert (
        "backworkouts.integrations.django.DocumentField(blank=True, kind='load', null=True, verbose_name='working load')"
        in text
    )
    assert "catalog=django_project.gym.catalogs.gym_catalog" in text
    call_command(
        "makemigrations", "gym", check=True, dry_run=True, verbosity=0
    )  # exits if models changed


def test_a_field_is_made_again_of_its_deconstruction():
    _, path, arguments, options = DocumentField(
        bw.Program, "plan", null=True, catalog=gym_catalog
    ).deconstruct()
    assert path == "backworkouts.integrations.django.DocumentField"
    field = DocumentField(*arguments, **options)
    assert (field.kind, field.catalog, field.null, field.verbose_name) == (
        bw.Program,
        gym_catalog,
        True,
        "plan",
    )
    assert MigrationWriter.serialize(field)[0].count("kind='program'") == 1


def test_the_checks_of_django_pass_and_ask_for_defaults_by_function():
    assert Plan.check(databases=["default"]) == []
    with isolate_apps("django_project.gym"):

        class WithDefault(models.Model):  # noqa: DJ008  it is never shown
            workout = DocumentField(bw.Workout, default=bw.Workout("A"))

            class Meta:
                app_label = "gym"

        assert [warning.id for warning in WithDefault.check()] == ["fields.E010"]


@pytest.mark.usefixtures("plans")
@pytest.mark.parametrize("layout", ["json", "jsonl", "python"])
def test_fixtures_hold_documents(layout):
    fixture = serializers.serialize(layout, Plan.objects.order_by("id"))
    Plan.objects.all().delete()
    for loaded in serializers.deserialize(layout, fixture):
        loaded.save()
    assert [*Plan.objects.order_by("id").values_list("workout", "load")] == [
        (PULL, bw.Load.of("60 kg")),
        (ROWS, None),
    ]


@pytest.mark.usefixtures("plans")
def test_dumpdata_writes_plain_documents():
    written = StringIO()
    call_command("dumpdata", "gym", stdout=written)
    assert json.loads(written.getvalue())[0]["fields"]["workout"] == bw.to_dict(PULL)


# Forms.


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (bw.Workout, "# Rows\nSeated Row 4x10", ROWS),
        (bw.Workout, bw.dumps(STRONG), STRONG),
        (bw.Workout, "\r\n  " + bw.dumps(STRONG, indent=2), STRONG),
        (bw.Program, bw.dumps(PROGRAM), PROGRAM),
        (bw.Session, bw.dumps(LOG), LOG),
        (bw.Catalog, bw.dumps(bw.Catalog()), bw.Catalog()),
        (bw.Progressions, bw.dumps(PROGRESSIONS), PROGRESSIONS),
        (bw.Load, "60kg", bw.Load.of("60 kg")),
        (bw.Reps, "8 - 12", bw.Reps.of("8-12")),
        (bw.Reps, "10", bw.Reps.of(10)),
        (bw.Exercise, "Lat Pulldown (Wide Grip)", bw.resolve("wide_grip_lat_pulldown")),
        (bw.Set, '{"reps": 8}', bw.Set(reps=8)),
    ],
)
def test_a_form_field_reads_json_and_what_people_type(kind, text, value):
    field = DocumentFormField(kind)
    assert field.clean(text) == value
    assert field.clean(field.prepare_value(value)) == value
    assert field.clean(value) == value


def test_a_form_field_takes_plain_documents_of_programs_that_use_forms():
    field = DocumentFormField(bw.Workout)
    assert field.clean(bw.to_dict(STRONG)) == STRONG
    with pytest.raises(ValidationError) as caught:
        field.clean({"format": "backworkouts.workout/2"})
    assert [error.params["path"] for error in caught.value.error_list] == [["name"]]


def test_a_form_field_reads_the_days_of_a_program_and_the_log_of_a_session():
    program = DocumentFormField(bw.Program).clean(
        "Monday\nPull-Up 3x8\n\nThursday\nSeated Row 4x10"
    )
    assert [workout.blocks[0].exercises[0].exercise.id for workout in program.workouts] == [
        "pull_up",
        "seated_row",
    ]
    session = DocumentFormField(bw.Session).clean("2026-11-02\nPull-Up\n8, 8, 7")
    assert session.started_at.isoformat() == "2026-11-02T00:00:00"
    assert [one.reps.low for one in session.workout.blocks[0].exercises[0].sets] == [8, 8, 7]


def test_loads_without_a_unit_have_the_unit_of_the_field():
    field = DocumentFormField(bw.Workout, unit="lb")
    assert field.clean("Seated Row 4x10 @ 60").blocks[0].exercises[0].sets[0].load == bw.Load.of(
        "60 lb"
    )


@pytest.mark.parametrize(
    ("kind", "text", "codes"),
    [
        (bw.Workout, "Monday\nPull-Up 3x8\n\nThursday\nSeated Row 4x10", ["wrong_kind"]),
        (bw.Program, "Pull-Up 3x8", ["wrong_kind"]),
        (bw.Session, "Pull-Up 3x8", ["wrong_kind"]),
        (
            bw.Session,
            "2026-11-02\nPull-Up\n8, 8, 7\n\n2026-11-04\nPull-Up\n8, 8, 7",
            ["wrong_kind"],
        ),
        (bw.Workout, "2026-11-02\nPull-Up\n8, 8, 7", ["wrong_kind"]),
        (bw.Workout, "{", ["not_json"]),
        (bw.Workout, bw.dumps(PROGRAM), ["wrong_kind"]),
        (bw.Exercise, "seated rwo", ["unknown_exercise"]),
        (bw.Set, "8", ["wrong_type"]),
        (bw.Catalog, "mine", ["not_json"]),
    ],
)
def test_what_cannot_be_read_is_an_error_with_our_code(kind, text, codes):
    with pytest.raises(ValidationError) as caught:
        DocumentFormField(kind).clean(text)
    assert [error.code for error in caught.value.error_list] == codes
    assert all(caught.value.messages)


def test_each_line_that_cannot_be_read_is_an_error_of_its_own():
    with pytest.raises(ValidationError) as caught:
        DocumentFormField(bw.Workout).clean("Pull-Up 3x\nSeated Row 3x8\nFace Pull x")
    lines = [
        (error.params["line"], message)
        for error, message in zip(caught.value.error_list, caught.value.messages, strict=True)
    ]
    assert [line for line, _ in lines] == [1, 3]
    assert lines[0][1].startswith("line 1, column 9: expected")


def test_problems_that_are_not_listed_are_counted():
    # 300 lines without repetitions; an error lists 100 problems.
    with pytest.raises(ValidationError) as caught:
        DocumentFormField(bw.Workout).clean("Seated Row 4x\n" * 300)
    assert len(caught.value.messages) == 101
    assert caught.value.messages[-1] == "and 200 more problems"


def test_an_empty_field_is_none_or_an_error_if_it_is_required():
    assert DocumentFormField(bw.Workout, required=False).clean("  \n") is None
    with pytest.raises(ValidationError) as caught:
        DocumentFormField(bw.Workout).clean("")
    assert caught.value.error_list[0].code == "required"


def test_a_wrong_unit_of_a_field_is_an_error_of_its_author():
    with pytest.raises(UnsupportedSubjectError):
        DocumentFormField(bw.Workout, unit="stone")


@pytest.mark.parametrize(
    ("data", "changed"),
    [
        ("# Rows\n\nSeated  Row 4 x 10\n", False),
        (bw.dumps(ROWS), False),
        ("# Rows\nSeated Row 4x11", True),
        ("Seated Row 4x", True),
        ("", True),
    ],
)
def test_an_object_has_changed_only_when_another_one_is_typed(data, changed):
    assert DocumentFormField(bw.Workout).has_changed(ROWS, data) is changed
    assert DocumentFormField(bw.Workout, disabled=True).has_changed(ROWS, data) is False


# Views.


def test_a_form_in_a_view_stores_what_is_typed():
    posted = {"workout": "# Rows\nSeated Row 4x10", "load": "60kg", "favorite": "gym row"}
    answer = Client().post("/plans/", posted)
    assert answer.status_code == 200, answer.content
    plan = Plan.objects.get(id=answer.json()["id"])
    assert (plan.workout, plan.load, plan.favorite) == (ROWS, bw.Load.of("60 kg"), GYM_ROW)
    assert (plan.program, plan.log) == (None, None)


def test_a_form_in_a_view_returns_one_error_for_each_problem():
    answer = Client().post("/plans/", {"workout": "Pull-Up 3x\nFace Pull 3x", "load": "60 stone"})
    assert answer.status_code == 400
    errors = answer.json()
    assert {name: len(listed) for name, listed in errors.items()} == {"workout": 2, "load": 1}
    assert not Plan.objects.exists()


def test_a_form_shows_text_and_json_where_text_would_lose_a_part():
    plan = Plan.objects.create(workout=ROWS, load=bw.Load.of("60 kg"))
    shown = html.unescape(Client().get(f"/plans/{plan.id}/").content.decode())
    assert "# Rows\n\nSeated Row 4x10\n</textarea>" in shown
    assert "60 kg</textarea>" in shown
    plan = Plan.objects.create(workout=STRONG)
    shown = html.unescape(Client().get(f"/plans/{plan.id}/").content.decode())
    assert (
        bw.dumps(STRONG, indent=2).split("\n")[3] in shown
    )  # a line such as `  "goal": "strength",`


def test_a_form_that_is_posted_as_it_was_shown_changes_nothing():
    plan = Plan.objects.create(workout=STRONG, program=PROGRAM, log=LOG, load=bw.Load.of("60 kg"))
    field = {
        name: Plan._meta.get_field(name).formfield()
        for name in ("workout", "program", "log", "load")
    }
    shown = {name: made.prepare_value(getattr(plan, name)) for name, made in field.items()}
    hidden = {"initial-workout": shown["workout"]}  # beside a field whose default is a function
    answer = Client().post(f"/plans/{plan.id}/", {**shown, **hidden})
    assert answer.json() == {"id": plan.id, "changed": []}


@pytest.fixture
def admin():
    from django.contrib.auth.models import User  # noqa: PLC0415  needs the apps

    client = Client()
    client.force_login(User.objects.create_superuser("coach"))
    return client


def test_the_admin_site_shows_and_changes_a_workout(admin):
    plan = Plan.objects.create(workout=ROWS, log=LOG)
    assert admin.get("/admin/gym/plan/").status_code == 200
    shown = admin.get(f"/admin/gym/plan/{plan.id}/change/")
    assert "# Rows\n\nSeated Row 4x10\n</textarea>" in html.unescape(shown.content.decode())
    answer = admin.post(
        f"/admin/gym/plan/{plan.id}/change/",
        {"title": "A", "workout": "# Pull\nPull-Up 3x8-10 @ BW+10 kg"},
    )
    assert answer.status_code == 302, answer.content
    plan.refresh_from_db()
    assert (plan.workout, plan.log) == (PULL, LOG)


def test_the_admin_site_shows_errors_beside_the_field(admin):
    plan = Plan.objects.create(workout=ROWS)
    answer = admin.post(
        f"/admin/gym/plan/{plan.id}/change/", {"title": "A", "workout": "<b>Pull-Up 3x"}
    )
    shown = answer.content.decode()
    assert "line 1, column" in html.unescape(shown)
    assert "&lt;b&gt;Pull-Up 3x</textarea>" in shown  # what was typed, escaped
