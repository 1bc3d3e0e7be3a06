"""Muscles, and named parts of muscles."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from backworkouts.model import validate

__all__ = ["Identifiers", "Muscle", "Region"]


class Region(StrEnum):
    """Where on the body a muscle lies."""

    UPPER_BACK = "upper_back"
    MID_BACK = "mid_back"
    LOWER_BACK = "lower_back"
    NECK = "neck"
    SHOULDER = "shoulder"
    ARM = "arm"
    FOREARM = "forearm"
    CHEST = "chest"
    ABDOMEN = "abdomen"
    HIP = "hip"
    THIGH = "thigh"
    LOWER_LEG = "lower_leg"


_IDENTIFIERS: validate.Checks = {
    "uberon": validate.optional(validate.LINE),
    "fma": validate.optional(validate.LINE),
    "ta98": validate.optional(validate.LINE),
    "fma_provisional": validate.FLAG,
}


@frozen
class Identifiers:
    """What anatomy's own registers call a muscle.

    Args:
        uberon: in UBERON, such as `UBERON:0001112`.
        fma: in the Foundational Model of Anatomy, such as `FMA:13357`.
        ta98: in the Terminologia Anatomica of 1998, such as `A04.3.01.006`.
        fma_provisional: the FMA id was seen in a single third-party source only.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    uberon: str | None = None
    fma: str | None = None
    ta98: str | None = None
    fma_provisional: bool = False

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _IDENTIFIERS)


def _as_region(value: Region | str) -> Region:
    return validate.as_enum(Region, value)


_CHECKS: validate.Checks = {
    "id": validate.ID,
    "name": validate.LINE,
    "latin_name": validate.optional(validate.LINE),
    "region": validate.member(Region),
    "common_names": validate.collection(validate.LINE),
    "back": validate.FLAG,
    "parent": validate.optional(validate.ID),
    "origin": validate.optional(validate.PROSE),
    "insertion": validate.optional(validate.PROSE),
    "actions": validate.collection(validate.LINE),
    "identifiers": validate.instance(Identifiers),
    "note": validate.optional(validate.PROSE),
    "sources": validate.collection(validate.ID),
}


@frozen(repr=False)
class Muscle:
    """An anatomical muscle, or a named part of one.

    Args:
        id: stable, such as `latissimus_dorsi`.
        name: in English; `latin_name` in Latin; `common_names` as the gym says it.
        region: a `Region`.
        back: whether it is a muscle of the back, as this library counts them.
        parent: id of the muscle it is a part of.
        origin, insertion, actions: anatomy, in words.
        identifiers: ids in anatomy's registers.
        note: corrections and doubts.
        sources: ids of sources.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    id: str
    name: str
    region: Region = field(converter=_as_region)
    latin_name: str | None = None
    common_names: tuple[str, ...] = field(default=(), converter=validate.texts)
    back: bool = False
    parent: str | None = None
    origin: str | None = None
    insertion: str | None = None
    actions: tuple[str, ...] = field(default=(), converter=validate.texts)
    identifiers: Identifiers = Identifiers()
    note: str | None = None
    sources: tuple[str, ...] = field(default=(), converter=validate.texts)

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _CHECKS)

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"<Muscle {self.id}>"
