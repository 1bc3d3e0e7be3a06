"""The messages of a FIT file, as raw numbers, in bounded time and memory.

Garmin's package decodes a whole file at once and reports broken files in texts for programmers.
Here the frame of the file is checked first, and what the package keeps is limited.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from backworkouts.errors import InteropError
from backworkouts.interop.garmin_fit.sdk import garmin_fit_sdk

__all__ = [
    "EXPORT",
    "MOST_BYTES",
    "MOST_DEVELOPER_VALUES",
    "FilePart",
    "Message",
    "is_fit",
    "parts",
]

Message = dict[str, Any]
"""The fields of a message by their names in the profile, with raw values. Absent: invalid."""

EXPORT = "export the original file of a strength activity from Garmin Connect"

# Numbers of the profile, as facts.
_KEPT = frozenset((0, 12, 18, 26, 27, 34, 225, 264))  # the fields of `FilePart`
_FIELD_DESCRIPTION = 206

_HEADERS = (12, 14)  # bytes
_TYPE = slice(8, 12)
_SIZE = slice(4, 8)
_CRC = 2  # bytes

MOST_BYTES = 4 * 1024 * 1024
"""Size of a file. Two hours of strength training are 0.3 MB and 8,000 messages."""

MOST_DEVELOPER_VALUES = 200_000
"""Values of developer fields: 27 each second for two hours. Garmin's package takes up to 10 us for
one of them."""

_MOST_MESSAGES = 300_000
_MOST_DEVELOPER_FIELDS = 64  # the package searches them one by one, for each value

_RAW = dict.fromkeys(
    (
        "apply_scale_and_offset", "convert_datetimes_to_dates", "convert_types_to_strings",
        "enable_crc_check", "expand_sub_fields", "expand_components", "merge_heart_rates",
    ),
    False,
)  # fmt: skip


class FilePart(NamedTuple):
    """One of the files that are chained in a FIT file; most hold one.

    Each field has the messages of one kind, in the order of the file.
    """

    file_ids: list[Message]
    sessions: list[Message]
    sports: list[Message]
    workouts: list[Message]
    steps: list[Message]
    activities: list[Message]
    sets: list[Message]
    titles: list[Message]


_KEYS = (
    "file_id_mesgs", "session_mesgs", "sport_mesgs", "workout_mesgs", "workout_step_mesgs",
    "activity_mesgs", "set_mesgs", "exercise_title_mesgs",
)  # fmt: skip


def is_fit(text: str) -> bool:
    """Return whether the beginning of a file, read as text, is that of a FIT file."""
    # Bytes of the header may be decoded as one character: the place of the mark varies.
    return text[:1] in map(chr, _HEADERS) and ".FIT" in text[: max(_HEADERS)]


class _TooMuchError(Exception):
    """The file goes beyond a limit."""


def parts(data: bytes, where: str) -> Iterator[FilePart]:
    """Yield the parts of a FIT file, checked and decoded.

    Args:
        data: the content of the file.
        where: its name, for errors.

    Raises:
        InteropError: for what is no FIT file, is incomplete, damaged or too large, or is written
            in a way that Garmin's package does not read.
        MissingExtraError: when the extra `garmin` is not installed.
    """
    if len(data) > MOST_BYTES:
        found = f"{len(data):,} bytes"
        raise InteropError(where, found, f"at most {MOST_BYTES:,}", "give a file of one activity")
    start, guard = 0, _Guard()
    while start < len(data) or start == 0:
        end = _end(data, start, where)
        guard.begin_part()
        yield _decoded(data[start:end], where, guard)
        start = end


def _end(data: bytes, start: int, where: str) -> int:
    """Return where the part that starts there ends."""
    header = data[start : start + max(_HEADERS)]
    if header[_TYPE] != b".FIT" or header[0] not in _HEADERS:
        found = f"{len(data) - start:,} bytes after the end of the FIT file" if start else "no FIT"
        raise InteropError(where, found, "a FIT file", EXPORT)
    size = int.from_bytes(header[_SIZE], "little")
    if not size:
        raise InteropError(
            where,
            "a FIT file without messages: a recording that was not finished",
            "a finished recording",
            "save the activity on the watch, and export it from Garmin Connect",
        )
    end = start + header[0] + size + _CRC
    if end > len(data):
        found = f"the first {len(data) - start:,} of {end - start:,} bytes of a FIT file"
        raise InteropError(where, found, "the whole file", EXPORT)
    return end


def _decoded(data: bytes, where: str, guard: _Guard) -> FilePart:
    sdk = garmin_fit_sdk()
    if sdk.CrcCalculator.calculate_crc(data, 0, len(data)):  # 0 over data and checksum
        found = "a damaged FIT file: its checksum does not match"
        raise InteropError(where, found, "the file as the watch wrote it", EXPORT)
    stream = sdk.Stream.from_byte_array(bytearray(data))
    messages, errors = sdk.Decoder(stream).read(
        **_RAW, mesg_listener=guard.message, mesg_definition_listener=guard.definition
    )
    for error in errors:
        if isinstance(error, _TooMuchError):
            raise InteropError(where, str(error), "one activity", "give a file of one activity")
        compressed = "Compressed timestamp" in str(error)
        how = (
            "with compressed timestamps" if compressed else "with messages that are not as defined"
        )
        found = f"a FIT file {how}, which Garmin's package does not read"
        raise InteropError(where, found, "a file as a watch writes it", EXPORT) from error
    return FilePart(*(messages.get(key, []) for key in _KEYS))


class _Guard:
    """Bounds what the decoder keeps, which otherwise is every message of the file."""

    def __init__(self) -> None:
        self._messages = 0
        self._developer_values = 0
        self.begin_part()

    def begin_part(self) -> None:
        """Begin a part of the file: its fields are described anew."""
        self._descriptions = 0
        self._developer_fields: dict[int, int] = {}
        """How many developer fields a message has at most, by its number in the profile."""

    def message(self, number: int, message: Message) -> None:
        """Drop the content of a message that is not needed."""
        self._count()
        if number == _FIELD_DESCRIPTION:
            self._descriptions += 1
            if self._descriptions > _MOST_DEVELOPER_FIELDS:
                msg = f"more than {_MOST_DEVELOPER_FIELDS} developer fields"
                raise _TooMuchError(msg)
        self._developer_values += self._developer_fields.get(number, 0)
        if self._developer_values > MOST_DEVELOPER_VALUES:
            msg = f"more than {MOST_DEVELOPER_VALUES:,} values of developer fields"
            raise _TooMuchError(msg)
        if number not in _KEPT:
            message.clear()

    def definition(self, definition: Message) -> None:
        """Refuse developer fields without bytes: they take time and no space in the file."""
        self._count()
        fields, number = definition["developer_field_defs"], definition["global_mesg_num"]
        if not all(field["size"] for field in fields):
            msg = "a developer field of 0 bytes"
            raise _TooMuchError(msg)
        most = self._developer_fields.get(number, 0)
        self._developer_fields[number] = max(most, len(fields))

    def _count(self) -> None:
        self._messages += 1
        if self._messages > _MOST_MESSAGES:
            msg = f"more than {_MOST_MESSAGES:,} messages"
            raise _TooMuchError(msg)
