"""`Exercise`, `Grip` and `Instructions`: a movement as the gym knows it."""

from __future__ import annotations

import attrs
import pytest

from backworkouts import Exercise
from backworkouts.errors import InvalidValueError
from backworkouts.model import (
    Attachment,
    ClassificationBasis,
    Equipment,
    Grip,
    GripOrientation,
    GripWidth,
    Instructions,
    Laterality,
    LowerBackLoad,
    Mechanics,
    Pattern,
    TorsoSupport,
)

ROW = Exercise("my_row", "My Row")
FULL = Exercise(
    id="chest_supported_row",
    name="Chest-Supported Row",
    aliases=["CSR", "Incline Row"],
    patterns=["horizontal_pull"],
    mechanics="compound",
    laterality="unilateral",
    equipment=["dumbbell", "incline_bench"],
    attachment="d_handle",
    grip=Grip("narrow", "neutral"),
    torso_support="full",
    prime_movers=["latissimus_dorsi"],
    synergists=["biceps_brachii"],
    stabilizers=["trapezius_lower"],
    lower_back_load="none",
    instructions=Instructions(["Lie down."], ["Pull."], "Hold."),
    cautions=["Mind the neck."],
    cues=["Squeeze the shoulder blades."],
    regressions=["seated_row"],
    progressions=["pendlay_row"],
    variant_of="seated_row",
    difference="On one leg.",
    level="advanced",
    popularity=3,
    pause_s=1.5,
    dead_stop=True,
    basis="textbook",
    inferred=["grip"],
    note="Ours.",
    sources=["article"],
)


def test_the_words_of_the_field_are_taken_by_their_values():
    expected = attrs.evolve(
        FULL,
        patterns=(Pattern.HORIZONTAL_PULL,),
        mechanics=Mechanics.COMPOUND,
        laterality=Laterality.UNILATERAL,
        equipment=(Equipment.DUMBBELL, Equipment.INCLINE_BENCH),
        attachment=Attachment.D_HANDLE,
        grip=Grip(GripWidth.NARROW, GripOrientation.NEUTRAL),
        torso_support=TorsoSupport.FULL,
        lower_back_load=LowerBackLoad.NONE,
        basis=ClassificationBasis.TEXTBOOK,
    )
    assert expected == FULL
    assert isinstance(FULL.mechanics, Mechanics)


def test_lists_become_tuples():
    expected = attrs.evolve(
        FULL,
        aliases=("CSR", "Incline Row"),
        instructions=Instructions(("Lie down.",), ("Pull.",), "Hold."),
    )
    assert expected == FULL
    assert type(FULL.aliases) is tuple


def test_what_is_not_said_of_an_exercise_is_not_made_up():
    expected = Exercise(
        "my_row",
        "My Row",
        laterality=Laterality.BILATERAL,
        basis=ClassificationBasis.USER,
        dead_stop=False,
    )
    assert expected == ROW
    assert ROW.grip is ROW.mechanics is ROW.lower_back_load is ROW.pause_s is None
    assert () == ROW.patterns == ROW.equipment == ROW.prime_movers == ROW.sources


LINE = "one line of 1 to 200 printable characters, no space at either end"
PROSE = "text of 1 to 10,000 characters without controls"
ID = "an id of lower-case letters, digits and underscores that begins with a letter"
ATTACHMENT = (
    "an Attachment: 'v_handle', 'wide_bar', 'straight_bar', 'rope', 'd_handle', 'ez_bar', "
    "'ankle_strap'"
)
LISTS = (
    "aliases prime_movers synergists stabilizers cautions cues regressions progressions inferred"
)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        *[
            ("id", value, ID)
            for value in ("Seated Row", "1row", "seated-row", "", "é", "row\n", "a:", ":a", None)
        ],
        *[
            ("name", value, LINE)
            for value in ("", " Row", "Row ", "two\nlines", "\x00", "a\u202eb", "\ud800", None, 5)
        ],
        ("mechanics", "both", "a Mechanics: 'compound', 'isolation'"),
        ("laterality", None, "a Laterality: 'bilateral', 'unilateral', 'alternating'"),
        ("attachment", Equipment.ROPE, ATTACHMENT),
        ("grip", "wide", "a Grip"),
        ("torso_support", "some", "a TorsoSupport: 'none', 'partial', 'full'"),
        ("lower_back_load", 3, "a LowerBackLoad: 'none', 'low', 'moderate', 'high', 'prime_mover'"),
        ("basis", "rumor", "a ClassificationBasis: 'article', 'sourced', 'textbook', 'user'"),
        ("instructions", "Pull.", "an Instructions"),
        ("variant_of", "Row", ID),
        *[
            ("pause_s", value, "a number from 0 to 60 seconds")
            for value in (-1, 60.5, "1", True, float("nan"), float("inf"))
        ],
        ("dead_stop", "yes", "True or False"),
        ("note", "\n", PROSE),
    ],
)
def test_a_refusal_names_the_field_what_was_given_and_what_is_allowed(field, value, expected):
    with pytest.raises(InvalidValueError) as caught:
        Exercise(**{"id": "my_row", "name": "My Row", field: value})
    (problem,) = caught.value.problems
    assert (f"Exercise.{field}", expected) == (problem.where, problem.expected)


@pytest.mark.parametrize("field", [*LISTS.split(), "sources"])
@pytest.mark.parametrize("value", ["seated_row", b"row", {"row": 1}, None, 5])
def test_a_text_is_no_sequence_of_texts(field, value):
    with pytest.raises(InvalidValueError) as caught:
        Exercise("my_row", "My Row", **{field: value})
    (problem,) = caught.value.problems
    assert (f"Exercise.{field}", repr(value)) == (problem.where, problem.found)
    assert problem.expected.startswith("a sequence of at most 10,000 items, each ")


@pytest.mark.parametrize("field", [*LISTS.split(), "sources"])
def test_a_refused_item_is_named_by_its_index(field):
    with pytest.raises(InvalidValueError) as caught:
        Exercise("my_row", "My Row", **{field: ["row", "", ["row"]]})
    expected = [(f"Exercise.{field}[1]", "''"), (f"Exercise.{field}[2]", "['row']")]
    assert expected == [(one.where, one.found) for one in caught.value.problems]


@pytest.mark.parametrize("field", ["patterns", "equipment"])
@pytest.mark.parametrize("value", ["barbell", ["grand_piano"], [Attachment.ROPE], None])
def test_patterns_and_equipment_are_sequences_of_known_words(field, value):
    with pytest.raises(InvalidValueError, match=rf"Exercise\.{field}.*: expected "):
        Exercise("my_row", "My Row", **{field: value})


def test_a_long_vocabulary_is_not_listed_whole():
    with pytest.raises(InvalidValueError) as caught:
        Exercise("my_row", "My Row", patterns=["twerk"])
    (problem,) = caught.value.problems
    assert problem.expected.startswith("a Pattern: 'vertical_pull', 'horizontal_pull', ")
    assert problem.expected.endswith(", 'knee_extension', ...")  # the 12th pattern


def test_a_sequence_that_never_ends_is_too_long():
    def forever():
        while True:
            yield "alias"

    with pytest.raises(InvalidValueError, match="at most 10,000 items"):
        Exercise("my_row", "My Row", aliases=forever())


def test_all_bad_fields_are_named_at_once():
    with pytest.raises(InvalidValueError) as caught:
        Exercise("My Row", "", prime_movers=5, pause_s=-1)
    expected = ["Exercise.id", "Exercise.name", "Exercise.prime_movers", "Exercise.pause_s"]
    assert expected == [one.where for one in caught.value.problems]


def test_a_muscle_has_one_role():
    with pytest.raises(InvalidValueError) as caught:
        Exercise(
            "my_row",
            "My Row",
            prime_movers=["rhomboids", "latissimus_dorsi"],
            synergists=["biceps_brachii", "biceps_brachii"],
            stabilizers=["rhomboids"],
        )
    expected = (
        "2 problems:\n"
        "  Exercise: expected each muscle in one role, once, found 'biceps_brachii'\n"
        "  Exercise: expected each muscle in one role, once, found 'rhomboids'"
    )
    assert expected == str(caught.value)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Landmine Thing", "custom:landmine_thing"),
        ("Row (45\N{DEGREE SIGN}) #2", "custom:row_45_2"),
        ("懸垂", "custom:懸垂"),
        ("Straße", "custom:strasse"),
        ("!!", "custom:x2121"),  # "!" is hexadecimal 21 in UTF-8
        ("💪", "custom:xf09f92aa"),
        ("ß" * 200, "custom:" + "s" * 193),  # 200 characters are the longest id
    ],
)
def test_an_exercise_no_catalog_knows_gets_an_id_from_its_name(name, expected):
    one = Exercise.custom(name)
    assert (expected, name) == (one.id, one.name)


@pytest.mark.parametrize("name", ["", " Row", "a\nb", "\ud800", "x" * 201, None, 5, ["Row"]])
def test_a_custom_exercise_needs_a_name(name):
    with pytest.raises(InvalidValueError, match=r"Exercise\.name: expected one line"):
        Exercise.custom(name)


def test_a_custom_exercise_is_marked_and_has_no_muscles():
    one = Exercise.custom("Landmine Thing")
    assert one.is_custom
    assert not one.has_known_muscles


def test_an_exercise_with_an_id_of_its_own_is_not_custom():
    assert not ROW.is_custom


@pytest.mark.parametrize("role", ["prime_movers", "synergists", "stabilizers"])
def test_muscles_are_known_when_any_role_has_one(role):
    assert Exercise("my_row", "My Row", **{role: ["rhomboids"]}).has_known_muscles


@pytest.mark.parametrize("field", [one.name for one in attrs.fields(Exercise)])
def test_exercises_that_differ_in_any_field_are_not_equal(field):
    row = attrs.evolve(ROW, variant_of="deadlift") if field == "difference" else ROW
    assert attrs.evolve(row, **{field: getattr(FULL, field)}) != row


def test_only_a_variant_differs_from_something():
    with pytest.raises(InvalidValueError, match="the base that it differs from"):
        Exercise("my_row", "My Row", difference="On one leg.")


def test_equal_exercises_are_equal_however_they_were_made():
    again = attrs.evolve(FULL)
    assert again is not FULL
    assert again == FULL
    assert FULL == FULL  # noqa: PLR0124  the way that ends early


def test_an_exercise_is_not_its_id():
    assert ROW != "my_row"


def test_to_hash_an_exercise_takes_its_id_alone():
    other = attrs.evolve(ROW, note="Another one.")
    assert other != ROW
    assert hash(other) == hash(ROW)


def test_an_exercise_prints_its_name_and_shows_its_id():
    expected = ("My Row", "<Exercise my_row>")
    assert expected == (str(ROW), repr(ROW))


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ({"width": "huge"}, ["Grip.width"]),
        ({"width": 1, "orientation": "up"}, ["Grip.width", "Grip.orientation"]),
    ],
)
def test_a_grip_is_said_in_known_words(said, where):
    with pytest.raises(InvalidValueError) as caught:
        Grip(**said)
    assert where == [one.where for one in caught.value.problems]


def test_a_grip_may_say_nothing():
    assert Grip(None, None) == Grip()


def test_instructions_are_sentences():
    with pytest.raises(InvalidValueError) as caught:
        Instructions("Lie down.", ["Pull.", 2], "")
    expected = ["Instructions.setup", "Instructions.execution[1]", "Instructions.advanced"]
    assert expected == [one.where for one in caught.value.problems]
