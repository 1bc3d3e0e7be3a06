"""Sets of strength activities of a watch, from files made by Garmin's encoder."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("garmin_fit_sdk")

import fit_files as made
import garmin_fit_sdk

import backworkouts as bw
from backworkouts.errors import InteropError, MissingExtraError
from backworkouts.interop.account import Outcome
from backworkouts.interop.garmin_fit import messages
from backworkouts.interop.garmin_fit.reading import FIELDS, records
from backworkouts.interop.table.faults import Fault

AS_RECORDED = (1, Outcome.WARNING, None)
DEADLIFT, LAT_PULLDOWN, PLANK, UNKNOWN = (8, 0), (21, 13), (19, 43), (65_534, None)


def faults(data):
    """What is wrong with a file: the number of a set, the outcome and the column."""
    return [
        (number, found.outcome, found.column)
        for number, found in records(data)
        if isinstance(found, Fault)
    ]


def numbered(data):
    """The records of a file by the numbers of their sets, without the fields that are empty."""
    return {
        number: {field: cell for field, cell in zip(FIELDS, found, strict=True) if cell}
        for number, found in records(data)
        if not isinstance(found, Fault)
    }


def cells(data):
    """The records of a file."""
    return list(numbered(data).values())


def only(data, *fields):
    """Those fields of the one record of a file."""
    (record,) = cells(data)
    return tuple(record.get(field, "") for field in fields)


def exercise(*sets_and_titles):
    return only(made.activity(*sets_and_titles), "exercise", "exercise_id")


def test_a_set_is_a_record_with_the_rest_after_it():
    data = made.activity(
        made.active(1, DEADLIFT, reps=5, weight=102.5),
        made.rest(2, seconds=119.6),
        made.active(4, LAT_PULLDOWN, reps=12, weight=55.0),
    )
    session = {"started_at": "2026-11-20T18:30:00+01:00", "ended_at": "2026-11-20T19:30:00+01:00"}
    assert {
        1: {
            **session, "exercise": "Barbell Deadlift", "exercise_id": "deadlift", "order": "1",
            "reps": "5", "load": "102.5", "unit": "kg", "rest": "120",
        },
        3: {
            **session, "exercise": "Lat Pulldown", "order": "3",
            "reps": "12", "load": "55", "unit": "kg",
        },
    } == numbered(data)  # fmt: skip


def test_the_account_states_that_the_sets_are_as_recorded():
    assert [AS_RECORDED] == faults(made.activity(made.active()))


def test_rests_one_after_the_other_add_up():
    data = made.activity(made.active(), made.rest(2, 60.0), made.rest(3, 45.0), made.active(5))
    assert ["105", None] == [record.get("rest") for record in cells(data)]


def test_a_rest_before_any_set_is_skipped():
    data = made.activity(made.rest(0), made.active(2))
    assert [AS_RECORDED, (1, Outcome.SKIPPED, "set_type")] == faults(data)


@pytest.mark.parametrize("set_type", [None, 7])
def test_a_message_that_is_neither_set_nor_rest_is_rejected(set_type):
    data = made.activity(made.active(set_type=set_type), made.active(2))
    assert [AS_RECORDED, (1, Outcome.REJECTED, "set_type")] == faults(data)
    assert [2] == list(numbered(data))


def test_without_repetitions_a_set_is_timed():
    data = made.activity(made.active(1, PLANK, reps=None, weight=None, duration=44.7))
    assert ("", "45", "", "") == only(data, "reps", "seconds", "load", "note")


def test_zero_repetitions_are_a_timed_set_with_a_note():
    data = made.activity(made.active(1, PLANK, reps=0, duration=60.0))
    assert ("0", "60", "the watch counted 0 repetitions") == only(data, "reps", "seconds", "note")


def test_a_set_without_repetitions_and_time_has_neither():
    data = made.activity(made.active(reps=None, duration=None))
    assert ("", "") == only(data, "reps", "seconds")


class TestLoads:
    @pytest.mark.parametrize(
        ("kilograms", "cell"),
        [(0.0, "0"), (100.0, "100"), (2.25, "2.25"), (20.0625, "20.0625"), (4095.875, "4095.875")],
    )
    def test_kilograms_are_as_stored(self, kilograms, cell):
        data = made.activity(made.active(weight=kilograms))
        assert (cell, "kg") == only(data, "load", "unit")

    @pytest.mark.parametrize(
        ("stored", "cell"),
        [
            # 225 lb are 102.058 kg: 1632.9 sixteenths, of which a watch may store either neighbor.
            (1632 / 16, "225"),
            (1633 / 16, "225"),
            # 2.5 lb are 18.1 sixteenths.
            (18 / 16, "2.5"),
            # 0.75 kg are 1.653 lb, more than a sixteenth of a kilogram (0.138 lb) from 1.5 and 2.
            (12 / 16, "1.7"),
        ],
    )
    def test_pounds_are_as_entered(self, stored, cell):
        data = made.activity(made.active(weight=stored, weight_display_unit="pound"))
        assert (cell, "lb") == only(data, "load", "unit")

    @given(st.integers(1, 18_000), st.sampled_from([int, round]))
    def test_every_half_pound_reads_as_it_was_entered(self, halves, store):
        sixteenths = store(halves / 2 * 0.45359237 * 16)
        data = made.activity(made.active(weight=sixteenths / 16, weight_display_unit="pound"))
        assert halves / 2 == float(only(data, "load")[0])

    def test_a_load_that_is_not_stated_is_none(self):
        data = made.activity(made.active(weight=None))
        assert [None] == [record.get("load") for record in cells(data)]


class TestExercises:
    def test_an_exact_match_of_the_crosswalk_has_an_id(self):
        assert ("Romanian Deadlift", "romanian_deadlift") == exercise(made.active(1, (8, 23)))

    def test_another_one_has_the_name_of_the_profile(self):
        # A lat pulldown of no stated grip is more general than any of ours.
        assert ("Lat Pulldown", "") == exercise(made.active(1, LAT_PULLDOWN))

    def test_the_first_of_several_guesses_counts(self):
        guesses = made.active(category=[21, 8, 23], category_subtype=[38, 0, 5])
        assert ("Pull Up", "pull_up") == exercise(guesses)

    def test_the_equipment_of_a_category_is_in_the_name(self):
        # banded_exercises/deadlift is none with a barbell.
        assert ("Band Deadlift", "") == exercise(made.active(1, (37, 9)))

    def test_a_name_that_means_something_else_elsewhere_is_made_plain(self):
        # triceps_extension/cable_kickback is no kickback of the leg.
        assert ("Cable Triceps Kickback", "") == exercise(made.active(1, (30, 3)))

    def test_a_weighted_pull_up_says_so_in_the_suffix_that_puts_its_load_on_bodyweight(self):
        assert ("Pull Up (Weighted)", "weighted_pull_up") == exercise(made.active(1, (21, 24)))

    @pytest.mark.parametrize("number", garmin_fit_sdk.Profile["types"]["exercise_category"])
    def test_a_category_alone_is_no_exercise(self, number):
        name, known = exercise(made.active(1, (number, None)))
        assert not known
        with pytest.raises(bw.errors.UnknownExerciseError):
            bw.catalog.resolve(name)

    def test_a_name_newer_than_the_profile_keeps_its_number(self):
        assert ("Row (number 999)", "") == exercise(made.active(1, (23, 999)))
        assert ("Category 200 (number 1)", "") == exercise(made.active(1, (200, 1)))

    def test_an_unknown_exercise_is_named_by_the_title_in_the_file(self):
        titles = made.title((65_534, 3), "Landmine Thing"), made.title((65_534, 4), "Other")
        assert ("Landmine Thing", "") == exercise(made.active(1, (65_534, 3)), *titles)

    def test_a_known_exercise_keeps_its_english_name(self):
        translated = made.title(DEADLIFT, "Kreuzheben")
        assert ("Barbell Deadlift", "deadlift") == exercise(made.active(), translated)

    def test_a_pair_with_two_titles_has_none(self):
        titles = made.title((65_534, 3), "One"), made.title((65_534, 3), "Two")
        assert ("Unknown Exercise", "") == exercise(made.active(1, (65_534, 3)), *titles)

    def test_a_title_without_numbers_names_nothing(self):
        title = {"mesg_num": 264, "exercise_category": 65_534, "wkt_step_name": "Something"}
        assert ("Unknown Exercise", "") == exercise(made.active(1, UNKNOWN), title)

    def test_the_planned_step_completes_what_the_watch_did_not_guess(self):
        step = made.step(2, exercise_category="row", exercise_name=35)
        follows = {"wkt_step_index": 2}
        assert ("Inverted Row", "inverted_row") == exercise(
            made.active(1, UNKNOWN, **follows), step
        )
        assert ("Inverted Row", "inverted_row") == exercise(
            made.active(1, (23, None), **follows), step
        )
        assert ("Deadlift (unspecified)", "") == exercise(
            made.active(1, (8, None), **follows), step
        )

    def test_a_step_by_name_alone_names_its_sets(self):
        # As the writer of this package writes an exercise that the profile lacks.
        step = made.step(0, exercise_category=65_534, wkt_step_name="Landmine Thing")
        sets = made.active(1, UNKNOWN, wkt_step_index=0)
        assert ("Landmine Thing", "") == exercise(sets, step)

    def test_a_step_without_an_index_belongs_to_no_set(self):
        nameless = {"mesg_num": 27, "wkt_step_name": "Landmine Thing"}
        assert ("Unknown Exercise", "") == exercise(made.active(1, UNKNOWN), nameless)


def test_sets_of_a_warm_up_step_are_warm_up_sets():
    steps = made.step(0, intensity="warmup"), made.step(1, intensity="active")
    sets = [made.active(1, wkt_step_index=0), made.active(2, wkt_step_index=1), made.active(3)]
    assert ["warm-up", None, None] == [
        record.get("kind") for record in cells(made.activity(*sets, *steps))
    ]


class TestTimes:
    @pytest.mark.parametrize(
        ("offset", "seconds", "started"),
        [
            (-8, 0, "2026-11-20T09:30:00-08:00"),
            (5.75, 0, "2026-11-20T23:15:00+05:45"),
            (1, 40, "2026-11-20T18:30:00+01:00"),
            # No local time, a clock that is wrong, a zone that there is not.
            (None, 0, "2026-11-20T17:30:00+00:00"),
            (1, 400, "2026-11-20T17:30:00+00:00"),
            (20, 0, "2026-11-20T17:30:00+00:00"),
        ],
    )
    def test_times_are_local_where_the_file_states_local_time(self, offset, seconds, started):
        data = made.fit(made.file_id(), made.active(), made.session(), made.clock(offset, seconds))
        assert (started,) == only(data, "started_at")
        is_utc = started.endswith("+00:00")
        assert [AS_RECORDED, *([(1, Outcome.WARNING, None)] if is_utc else [])] == faults(data)

    def test_a_file_without_its_activity_message_is_in_utc(self):
        data = made.fit(made.file_id(), made.active(), made.session())
        assert ("2026-11-20T17:30:00+00:00",) == only(data, "started_at")

    def test_a_session_without_its_length_ends_when_its_message_was_written(self):
        session = made.session(minutes=50)
        del session["total_elapsed_time"]
        data = made.activity(made.active(), sessions=[session])
        assert ("2026-11-20T19:20:00+01:00",) == only(data, "ended_at")

    def test_without_a_session_the_first_set_is_the_start(self):
        data = made.fit(made.file_id(), made.active(5), made.active(9))
        assert [("2026-11-20T17:35:00+00:00", None)] * 2 == [
            (record["started_at"], record.get("ended_at")) for record in cells(data)
        ]

    def test_without_any_time_of_a_set_the_file_was_started_when_it_was_created(self):
        data = made.fit(made.file_id(), made.active(start_time=None))
        assert ("2026-11-20T17:30:00+00:00",) == only(data, "started_at")

    def test_seconds_since_the_watch_was_switched_on_are_no_date(self):
        file_id = {**made.file_id(), "time_created": made.garmin_epoch()}
        data = made.fit(file_id, made.active(start_time=None))
        assert ("",) == only(data, "started_at")


class TestSessions:
    def test_the_name_is_that_of_the_workout_that_was_followed(self):
        workout = {"mesg_num": 26, "wkt_name": "Pull Day"}
        sessions = [made.session(sport_profile_name="Strength")]
        assert ("Pull Day",) == only(
            made.activity(made.active(), workout, sessions=sessions), "workout"
        )

    def test_or_that_of_the_profile_of_the_watch(self):
        sport = {"mesg_num": 12, "name": "Gym"}
        assert ("Gym",) == only(made.activity(made.active(), sport), "workout")
        sessions = [made.session(sport_profile_name="Strength")]
        assert ("Strength",) == only(made.activity(made.active(), sessions=sessions), "workout")

    def test_sets_belong_to_the_session_that_they_were_done_in(self):
        sessions = [
            made.session(30, 30, sport_profile_name="Second"),
            made.session(0, 20, sport_profile_name="First"),
        ]
        data = made.activity(
            made.active(35, reps=3), made.active(1, reps=1), made.rest(2),
            made.rest(32), made.active(36, reps=4), sessions=sessions,
        )  # fmt: skip
        assert [
            ("First", "2026-11-20T18:50:00+01:00", "1", "90"),
            ("Second", "2026-11-20T19:30:00+01:00", "3", ""),
            ("Second", "2026-11-20T19:30:00+01:00", "4", ""),
        ] == [
            (record["workout"], record["ended_at"], record["reps"], record.get("rest", ""))
            for record in cells(data)
        ]

    def test_a_set_without_a_time_belongs_to_the_session_of_the_set_before(self):
        sessions = [made.session(0, 20), made.session(30, 30)]
        data = made.activity(
            made.active(1), made.active(start_time=None), made.active(40),
            made.active(start_time=None), sessions=sessions,
        )  # fmt: skip
        assert [0, 0, 30, 30] == [
            (int(record["started_at"][14:16]) - 30) % 60 for record in cells(data)
        ]

    def test_a_set_before_the_first_session_belongs_to_it(self):
        data = made.activity(made.active(1), sessions=[made.session(10, 20)])
        assert ("2026-11-20T18:40:00+01:00",) == only(data, "started_at")

    def test_a_session_without_a_start_is_none(self):
        nameless = {"mesg_num": 18, "sport": "training"}
        data = made.activity(made.active(1), sessions=[nameless, made.session()])
        assert ("2026-11-20T18:30:00+01:00",) == only(data, "started_at")


def refusal(data):
    with pytest.raises(InteropError) as refused:
        list(records(data, "run.fit"))
    error = refused.value
    assert error.where == "run.fit"
    assert error.remedy
    return error.found


class TestWhatIsNoStrengthActivity:
    def test_a_file_without_sets_states_its_sports(self):
        ride = made.session(sport="cycling"), made.session(sport="running")
        data = made.fit(made.file_id(), *ride)
        assert "a FIT file without sets (cycling, running)" == refusal(data)

    def test_a_workout_for_a_watch_is_no_activity(self):
        workout = bw.Workout("Pull", bw.straight("Pull-Up", reps=5))
        data = bw.interop.garmin_fit.write(workout).data
        assert "a FIT file without sets (workout)" == refusal(data)

    def test_a_file_may_not_even_state_what_it_is(self):
        assert "a FIT file without sets (unknown)" == refusal(made.fit(made.clock()))

    @pytest.mark.parametrize("data", [b"", b"PK\x03\x04" * 9, b"title,start_time\n" * 2])
    def test_other_content(self, data):
        assert "no FIT" == refusal(data)

    def test_a_header_of_another_length(self):
        data = made.activity(made.active())
        assert "no FIT" == refusal(b"\x0d" + data[1:])

    def test_a_file_that_ends_early(self):
        data = made.activity(made.active())
        expected = f"the first {len(data) - 1} of {len(data)} bytes of a FIT file"
        assert expected == refusal(data[:-1])
        assert "the first 14 of" in refusal(data[:14])

    def test_a_recording_that_was_not_finished(self):
        data = made.activity(made.active())
        assert "not finished" in refusal(data[:4] + bytes(4) + data[8:])

    def test_a_changed_byte(self):
        data = bytearray(made.activity(made.active(reps=5)))
        data[-20] ^= 1
        assert "damaged" in refusal(bytes(data))

    def test_bytes_after_the_end(self):
        assert "4 bytes after the end" in refusal(made.activity(made.active()) + b"\0\0\0\0")

    def test_a_message_without_a_definition(self):
        data = made.fit(made.file_id())
        broken = data[:14] + b"\x05" + data[15:]
        assert "not as defined" in refusal(made.recounted(broken))

    def test_compressed_timestamps(self):
        data = made.fit(made.file_id())
        compressed = data[:14] + b"\x80" + data[15:]
        assert "compressed timestamps" in refusal(made.recounted(compressed))


def test_chained_files_are_read_one_after_the_other():
    first = made.activity(made.active(reps=1), made.active(2, reps=2))
    ride = made.fit(made.file_id(), made.session(sport="cycling"))
    second = made.activity(made.active(reps=3), offset=-5)
    found = numbered(first + ride + second)
    assert {1: "1", 2: "2", 3: "3"} == {number: found[number]["reps"] for number in found}
    assert "2026-11-20T12:30:00-05:00" == found[3]["started_at"]


def developer(*, fields=1, size=1, further=0, count=0):
    """A file with developer fields, which the encoder does not write: their bytes by hand.

    Args:
        fields: how many are described.
        size: bytes of the field of the set.
        further: how many fields without a description each record of the watch has.
        count: how many records there are.
    """
    # Definitions: little-endian, number of the message, fields of number, size and base type.
    described = b"\x41\0\0" + (206).to_bytes(2, "little") + b"\x03" + bytes.fromhex(
        "000102" "010102" "020102"
    )  # fmt: skip
    descriptions = b"".join(b"\x01\0" + bytes([number, 2]) for number in range(fields))
    developer_id = b"\x42\0\0" + (207).to_bytes(2, "little") + b"\x01\x03\x01\x02" + b"\x02\0"
    defined = b"\x63\0\0" + (225).to_bytes(2, "little") + b"\x02" + bytes.fromhex("050102030284")
    defined += b"\x01" + bytes([0, size, 0])
    a_set = b"\x03\x01\x08\0" + bytes(size)
    record = b"\x60\0\0" + (20).to_bytes(2, "little") + b"\0" + bytes([further])
    record += b"\x07\x01\x01" * further
    further_values = (b"\0" + bytes(further)) * count
    body = developer_id + described + descriptions + defined + a_set + record + further_values
    header = b"\x0e\x20\0\0" + len(body).to_bytes(4, "little") + b".FIT\0\0"
    return made.recounted(header + body + b"\0\0")


class TestDeveloperFields:
    def test_they_are_passed_over(self):
        assert ("8",) == only(developer(), "reps")

    def test_too_many_are_refused(self):
        assert "more than 64 developer fields" == refusal(developer(fields=65))

    def test_too_many_values_are_refused(self, monkeypatch):
        monkeypatch.setattr(messages, "MOST_DEVELOPER_VALUES", 511)
        # The set has one value, and each record has 255.
        assert ("8",) == only(developer(further=255, count=2), "reps")
        refused = "more than 511 values of developer fields"
        assert refused == refusal(developer(further=255, count=3))
        assert refused == refusal(developer(further=255, count=1) * 2)  # one behind the other

    def test_fields_without_bytes_are_refused(self):
        assert "a developer field of 0 bytes" == refusal(developer(size=0))


class TestLimits:
    def test_of_the_messages_of_a_file(self, monkeypatch):
        monkeypatch.setattr(messages, "_MOST_MESSAGES", 8)
        # A definition and a message each of the file, a session, the clock and a set.
        assert ("5",) == only(made.activity(made.active()), "reps")
        assert "more than 8 messages" == refusal(made.activity(made.active(), made.active()))

    def test_of_the_bytes_of_a_file(self, monkeypatch):
        monkeypatch.setattr(messages, "MOST_BYTES", 100)
        assert "101 bytes" == refusal(bytes(101))


def test_without_the_extra_the_error_states_how_to_get_it(monkeypatch):
    data = made.activity(made.active())
    monkeypatch.setitem(sys.modules, "garmin_fit_sdk", None)
    with pytest.raises(MissingExtraError, match=r"backworkouts\[garmin\]"):
        list(records(data))


def test_values_that_are_no_numbers_are_left_for_the_reader_of_sets_to_refuse():
    # Repetitions, weight and duration defined as texts, which the profile does not.
    body = b"\x40\0\0" + (225).to_bytes(2, "little") + b"\x04" + bytes.fromhex(
        "050102" "030207" "040207" "000207"
    )  # fmt: skip
    body += b"\0\x01" + b"x\0" + b"y\0" + b"z\0"
    header = b"\x0e\x20\0\0" + len(body).to_bytes(4, "little") + b".FIT\0\0"
    data = made.recounted(header + body + b"\0\0")
    assert ("x", "", "y") == only(data, "reps", "seconds", "load")


WHOLE = made.activity(
    made.active(1), made.rest(2), made.pounds(225, 4, wkt_step_index=0), made.rest(5),
    made.active(6, PLANK, reps=None), made.step(0, exercise_category="row", exercise_name=35),
    made.title((65_534, 3), "Landmine Thing"), {"mesg_num": 26, "wkt_name": "Pull"},
    {"mesg_num": 20, "timestamp": made.at(1), "heart_rate": 120},
)  # fmt: skip


@given(
    st.lists(
        st.tuples(st.integers(14, len(WHOLE) - 3), st.integers(0, 255)), min_size=1, max_size=8
    )
)
def test_changed_bytes_give_records_or_a_refusal(changes):
    data = bytearray(WHOLE)
    for place, value in changes:
        data[place] = value
    try:
        found = list(records(made.recounted(data)))
    except InteropError:
        return
    for number, record in found:
        assert number >= 1
        assert isinstance(record, Fault) or all(type(cell) is str for cell in record)


@given(st.integers(0, len(WHOLE)), st.binary(max_size=30))
def test_cut_files_with_other_bytes_are_refused(length, other):
    with pytest.raises(InteropError):
        list(records(WHOLE[:length] + other + b"\0"))
