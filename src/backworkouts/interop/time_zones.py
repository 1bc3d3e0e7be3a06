"""The lifter's time zone, for files that state their times in UTC or in another time zone."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, available_timezones

from backworkouts.errors import InteropError, UnknownIdError, UnsupportedSubjectError, describe
from backworkouts.suggest import nearest

__all__ = ["GIVE_TIME_ZONE", "TimeZone", "local_moment", "time_zone_of"]

TimeZone = str | tzinfo
"""A time zone: its name in the IANA time zone database, or a `tzinfo`."""

GIVE_TIME_ZONE: str = "give time_zone='Europe/Berlin' or yours (--time-zone on the command line)"
"""What to do about times in UTC."""

_LONGEST = 80  # characters: no name in the database has more than 32
_SHOWN = 3
_ANY_DAY = datetime(2026, 1, 1)  # noqa: DTZ001  `tzinfo.utcoffset` takes a local time


def time_zone_of(given: TimeZone | None) -> tzinfo | None:
    """Return the time zone that the caller gives; None for none.

    Args:
        given: its name, such as `Europe/Berlin`, or a `tzinfo`.

    Raises:
        UnknownIdError: for a name that the time zone database does not have.
        InteropError: for a name on a machine without a time zone database.
        UnsupportedSubjectError: for anything else, and for a `tzinfo` without an offset from UTC.

    >>> time_zone_of("Europe/Berlin")
    zoneinfo.ZoneInfo(key='Europe/Berlin')
    """
    if isinstance(given, str):
        return _of_name(given)
    if given is None or (isinstance(given, tzinfo) and given.utcoffset(_ANY_DAY) is not None):
        return given
    expected = "the name of a time zone, such as 'Europe/Berlin', or a tzinfo with an offset"
    raise UnsupportedSubjectError(describe(given), expected)


def _of_name(name: str) -> tzinfo:
    try:
        return ZoneInfo(name[:_LONGEST])
    except (KeyError, ValueError, OSError):  # unknown, no relative path, or a folder of names
        raise _unknown(name) from None


def _unknown(name: str) -> UnknownIdError | InteropError:
    known = sorted(available_timezones())
    if not known:
        return InteropError(
            "time_zone",
            "no time zone database on this machine",
            f"a database that has {name!r}",
            "install the package tzdata (pip install tzdata)",
        )
    place = name.strip().casefold().replace(" ", "_")
    of_place = [zone for zone in known if zone.casefold().rpartition("/")[2] == place]
    similar = [zone for zone in nearest(name, known) if zone not in of_place]
    return UnknownIdError("time zone", name, tuple([*of_place, *similar][:_SHOWN]))


def local_moment(moment: datetime, zone: tzinfo | None) -> datetime:
    """Return a moment as the lifter's local time, with its offset from UTC.

    Args:
        moment: a moment. Without a time zone, it is the lifter's local time and stays as it is.
        zone: the lifter's time zone; None to leave every moment as it is.

    >>> from datetime import UTC
    >>> late = datetime(2026, 11, 1, 23, 30, tzinfo=UTC)
    >>> print(local_moment(late, ZoneInfo("Europe/Berlin")))
    2026-11-02 00:30:00+01:00
    """
    if zone is None or moment.utcoffset() is None:
        return moment
    local = moment.astimezone(zone)
    # A fixed offset: sessions compare and are saved by it, and the end is so long after the start.
    return local.replace(tzinfo=timezone(local.utcoffset() or timedelta()))
