"""Activity files for the tests, written with Garmin's encoder.

Run it to write the samples in `formats/garmin_fit/` again.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

garmin_fit_sdk = pytest.importorskip("garmin_fit_sdk")

SAMPLES = Path(__file__).parent / "formats" / "garmin_fit"
STARTED = datetime(2026, 11, 20, 17, 30, tzinfo=UTC)
STRENGTH = {"sport": "training", "sub_sport": "strength_training"}


def fit(*messages):
    """The bytes of a file with these messages."""
    encoder = garmin_fit_sdk.Encoder()
    for message in messages:
        encoder.write_mesg(message)
    return bytes(encoder.close())


def at(minutes):
    """So many minutes after the start."""
    return STARTED + timedelta(minutes=minutes)


def file_id(kind="activity"):
    return {
        "mesg_num": 0, "type": kind, "manufacturer": "development", "product": 1,
        "time_created": STARTED, "serial_number": 1,
    }  # fmt: skip


def session(start=0, minutes=60, **fields):
    """A session of strength training, from so many minutes after the start on."""
    return {
        "mesg_num": 18, "timestamp": at(start + minutes), "start_time": at(start), **STRENGTH,
        "total_elapsed_time": minutes * 60.0, **fields,
    }  # fmt: skip


def clock(offset=None, seconds=0):
    """The message with the local time, so many hours (and seconds) ahead of UTC."""
    message = {"mesg_num": 34, "timestamp": at(60), "num_sessions": 1}
    if offset is not None:
        local = int((at(60) - garmin_epoch()).total_seconds() + offset * 3600 + seconds)
        message["local_timestamp"] = local
    return message


def garmin_epoch():
    return datetime(1989, 12, 31, tzinfo=UTC)


def active(minute=1, exercise=(8, 0), reps=5, weight=100.0, **fields):
    """A set. The watch gives up to three guesses: here all are the same."""
    category, name = exercise
    message = {
        "mesg_num": 225, "timestamp": at(60), "start_time": at(minute), "duration": 35.5,
        "set_type": "active", "category": [category] * 3, "repetitions": reps, "weight": weight,
    }  # fmt: skip
    if name is not None:
        message["category_subtype"] = [name] * 3
    message |= fields
    return {key: value for key, value in message.items() if value is not None}


def pounds(number, minute=1, **fields):
    """A set with a load that was entered in pounds, as a watch stores it: cut to a sixteenth."""
    weight = int(number * 0.45359237 * 16) / 16
    return active(minute, weight=weight, weight_display_unit="pound", **fields)


def rest(minute=2, seconds=90.0, **fields):
    message = {
        "mesg_num": 225, "timestamp": at(60), "start_time": at(minute), "duration": seconds,
        "set_type": "rest", **fields,
    }  # fmt: skip
    return {key: value for key, value in message.items() if value is not None}


def step(index, **fields):
    return {"mesg_num": 27, "message_index": index, **fields}


def title(exercise, name):
    """The file's own name of an exercise."""
    category, number = exercise
    return {
        "mesg_num": 264, "exercise_category": category, "exercise_name": number,
        "wkt_step_name": name,
    }  # fmt: skip


def activity(*messages, offset=1, sessions=None):
    """An activity of one session, with these sets and other messages."""
    return fit(file_id(), *messages, *(sessions or [session()]), clock(offset))


def recounted(data):
    """The file with checksums that are right again."""
    crc = garmin_fit_sdk.CrcCalculator.calculate_crc(data, 0, len(data) - 2)
    return bytes(data[:-2]) + crc.to_bytes(2, "little")


def gym():
    """Free training in kilograms: what the watch guessed, some of it in part."""
    return activity(
        rest(0, 30.0),
        active(1, (8, 0), reps=5, weight=100.0), rest(2, 120.0),
        active(4, (8, 0), reps=5, weight=102.5), rest(5, 150.0),
        active(8, (21, 13), reps=10, weight=55.0), rest(9, 90.0),
        active(11, (8, None), reps=6, weight=60.0),
        active(13, (19, 43), reps=None, weight=None, duration=60.0),
        active(15, (65_534, None), reps=12, weight=20.0),
        sessions=[session(sport_profile_name="Strength")],
    )  # fmt: skip


def planned():
    """A workout that was followed, in pounds, with a custom exercise."""
    return activity(
        pounds(135, 1, wkt_step_index=0), rest(2, 60.0, wkt_step_index=0),
        pounds(225, 4, wkt_step_index=1), rest(5, 180.0, wkt_step_index=2),
        pounds(225, 9, reps=4, wkt_step_index=1), rest(10, 180.0, wkt_step_index=2),
        pounds(25, 14, exercise=(21, 24), wkt_step_index=3),
        pounds(52.5, 18, exercise=(65_534, 3), reps=10, wkt_step_index=4),
        step(0, intensity="warmup", exercise_category=8, exercise_name=0),
        step(1, intensity="active", exercise_category=8, exercise_name=0),
        step(2, intensity="rest"),
        step(3, intensity="active", exercise_category=21, exercise_name=24),
        step(4, intensity="active", exercise_category=65_534, exercise_name=3),
        title((65_534, 3), "Landmine Thing"),
        {"mesg_num": 26, "wkt_name": "Pull Day"},
        offset=-5,
    )  # fmt: skip


def multisport():
    """A run and two sessions of strength; a file that states no local time."""
    return activity(
        active(32, (21, 38), reps=8, weight=0.0), rest(33, 75.0),
        active(35, (21, 38), reps=6, weight=None),
        active(36, (21, 38), set_type=None),
        active(61, (19, 43), reps=0, weight=None, duration=45.0),
        offset=None,
        sessions=[
            session(0, 30, sport="running", sport_profile_name="Run"),
            session(30, 30, sport_profile_name="Strength"),
            session(60, 10, sport_profile_name="Core"),
        ],
    )  # fmt: skip


if __name__ == "__main__":
    for write in (gym, planned, multisport):
        (SAMPLES / f"{write.__name__}.fit").write_bytes(write())
