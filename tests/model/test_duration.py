"""`Duration`: how long, in seconds."""

from __future__ import annotations

import pytest

from backworkouts import Duration
from backworkouts.errors import IncompatibleQuantitiesError, InvalidValueError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("90 s", Duration(90)),
        ("90s", Duration(90)),
        (" 30 seconds ", Duration(30)),
        ("1 min", Duration(60)),
        ("2-3 min", Duration(120, 180)),  # 2 x 60, 3 x 60
        ("2 to 3 minutes", Duration(120, 180)),
        ("5\N{EN DASH}10 Min", Duration(300, 600)),
        ("24 h", Duration(86_400)),  # 24 x 3,600
        ("0 s", Duration(0)),
    ],
)
def test_what_people_write_is_read(text, expected):
    assert expected == Duration.parse(text)


@pytest.mark.parametrize(
    ("duration", "text", "shown"),
    [
        (Duration(90), "90 s", "Duration(90)"),
        (Duration(120), "120 s", "Duration(120)"),
        (Duration(300, 600), "300-600 s", "Duration(300, 600)"),
        (Duration(0, 1), "0-1 s", "Duration(0, 1)"),
    ],
)
def test_durations_print_in_seconds(duration, text, shown):
    assert text == str(duration)
    assert shown == repr(duration)


@pytest.mark.parametrize(
    "text",
    ["", "90", "s", "90 x", "1.5 min", "-90 s", "1:30", "90 s 5", "90-s", "2 min 30 s", "٣ s", None,
     90, b"90 s"],
)  # fmt: skip
def test_a_text_without_a_unit_or_a_number_is_refused(text):
    with pytest.raises(InvalidValueError) as caught:
        Duration.parse(text)
    expected = f"duration: expected '90 s', '300-600 s' or '2 min', found {text!r}"
    assert expected == str(caught.value)


def test_more_digits_than_a_machine_reads_are_too_long():
    with pytest.raises(InvalidValueError, match="from 0 to 86,400 seconds, found 1000000000000"):
        Duration.parse("9" * 5_000 + " s")


@pytest.mark.parametrize(
    ("given", "expected"),
    [(90, Duration(90)), ("90 s", Duration(90)), ("2-3 min", Duration(120, 180))],
)
def test_scripts_say_seconds_and_texts(given, expected):
    assert expected == Duration.of(given)


def test_a_duration_of_a_duration_is_the_same_object():
    duration = Duration(90)
    assert Duration.of(duration) is duration


SECONDS = "a whole number from 0 to 86,400 seconds"


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ((-1, 5), f"Duration.low: expected {SECONDS}, found -1"),
        ((0, 86401), f"Duration.high: expected {SECONDS}, found 86401"),
        ((1, "4"), f"Duration.high: expected {SECONDS}, found '4'"),
        ((1, None), f"Duration.high: expected {SECONDS}, found None"),
        ((True, 4), f"Duration.low: expected {SECONDS}, found True"),
        ((180, 120), "Duration.high: expected 180 or more as the upper end, found 120"),
    ],
)
def test_a_refusal_names_the_field_what_was_given_and_what_is_allowed(given, message):
    with pytest.raises(InvalidValueError) as caught:
        Duration(*given)
    assert message == str(caught.value)


def test_every_bad_field_is_named():
    with pytest.raises(InvalidValueError) as caught:
        Duration(1.5, "2")
    expected = ["Duration.low", "Duration.high"]
    assert expected == [one.where for one in caught.value.problems]


@pytest.mark.parametrize(("text", "expected"), [("90 s", True), ("60-90 s", False)])
def test_an_exact_duration_is_one_length(text, expected):
    assert expected is Duration.parse(text).is_exact


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (Duration(90) + 30, Duration(120)),
        (30 + Duration(90), Duration(120)),
        (Duration(60, 90) + Duration(30, 60), Duration(90, 150)),
        (Duration(90) - 30, Duration(60)),
        (Duration(60, 90) - Duration(10, 20), Duration(40, 80)),
        (Duration(90) * 2, Duration(180)),
        (1.5 * Duration(60, 90), Duration(90, 135)),
        (sum([Duration(30), Duration(60, 90)]), Duration(90, 120)),
    ],
)
def test_durations_add_subtract_and_multiply(result, expected):
    assert expected == result


@pytest.mark.parametrize(
    ("is_true", "is_false"),
    [
        (Duration(60) < Duration(90), Duration(90) < Duration(60)),
        (Duration(60, 90) <= Duration(90, 120), Duration(91) <= Duration(60, 90)),
        (Duration(90) > Duration(60), Duration(60) > Duration(60)),
        (Duration(60) >= Duration(60), Duration(60) >= Duration(90)),
    ],
)
def test_durations_compare(is_true, is_false):
    assert is_true is True
    assert is_false is False


@pytest.mark.parametrize(
    ("compare", "message"),
    [
        (
            lambda: Duration(60, 90) < Duration(80),
            "cannot compare 60-90 s and 80 s: the ranges overlap",
        ),
        (
            lambda: Duration(60) < 90,
            "cannot compare 60 s and 90: a plain number states no unit; compare with Duration(90)",
        ),
    ],
)
def test_durations_that_do_not_compare(compare, message):
    with pytest.raises(IncompatibleQuantitiesError) as caught:
        compare()
    assert message == str(caught.value)


@pytest.mark.parametrize(
    ("calculate", "found"),
    [
        (lambda: Duration(60) - 90, "found -30"),
        (lambda: Duration(75) * 1.5, "found 112.5"),
        (lambda: Duration(60) * -1, "found -60"),
        (lambda: Duration(86_400) + 1, "found 86401"),
    ],
)
def test_a_result_is_a_duration_in_whole_seconds(calculate, found):
    with pytest.raises(InvalidValueError, match=f"{SECONDS}, {found}"):
        calculate()


@pytest.mark.parametrize(
    "calculate",
    [
        lambda duration: duration + "30 s",
        lambda duration: duration + True,
        lambda duration: duration - 0.5,
        lambda duration: duration * "2",
        lambda duration: duration * duration,
        lambda duration: duration < "90 s",
        lambda duration: duration <= None,
        lambda duration: duration > 1.5,
        lambda duration: duration >= "90 s",
    ],
)
def test_a_duration_calculates_with_durations_and_seconds_alone(calculate):
    with pytest.raises(TypeError):
        calculate(Duration(60))
