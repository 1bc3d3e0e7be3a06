"""Activity files for the tests, written with Garmin's encoder."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import garmin_fit_sdk

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
