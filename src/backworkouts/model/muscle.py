"""Muscles, and named parts of muscles."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from backworkouts.model import validate
from backworkouts.model.converters import member_of, sequence_of
from backworkouts.model.display import NotebookDisplay, PydanticField

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


@frozen
class Identifiers(PydanticField):
    """What anatomy's own registers call a muscle.

    Args:
        uberon: in UBERON, such as `UBERON:0001112`.
        fma: in the Foundational Model of Anatomy, such as `FMA:13357`.
        ta98: in the Terminologia Anatomica of 1998, such as `A04.3.01.006`.
        fma_provisional: the FMA id was seen in a single third-party source only.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    uberon: str | None = field(default=None, validator=validate.optional(validate.LINE))
    fma: str | None = field(default=None, validator=validate.optional(validate.LINE))
    ta98: str | None = field(default=None, validator=validate.optional(validate.LINE))
    fma_provisional: bool = field(default=False, validator=validate.FLAG)


@frozen(repr=False)
class Muscle(PydanticField, NotebookDisplay):
    """An anatomical muscle, or a named part of one.

    Args:
        id: stable, such as `latissimus_dorsi`.
        name: in English.
        latin_name: in Latin.
        common_names: as the gym calls it.
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

    id: str = field(validator=validate.ID)
    name: str = field(validator=validate.LINE)
    region: Region = field(converter=member_of(Region), validator=validate.member(Region))
    latin_name: str | None = field(default=None, validator=validate.optional(validate.LINE))
    common_names: tuple[str, ...] = field(
        default=(), converter=sequence_of(str), validator=validate.collection(validate.LINE)
    )
    back: bool = field(default=False, validator=validate.FLAG)
    parent: str | None = field(default=None, validator=validate.optional(validate.ID))
    origin: str | None = field(default=None, validator=validate.optional(validate.PROSE))
    insertion: str | None = field(default=None, validator=validate.optional(validate.PROSE))
    actions: tuple[str, ...] = field(
        default=(), converter=sequence_of(str), validator=validate.collection(validate.LINE)
    )
    identifiers: Identifiers = field(
        default=Identifiers(), validator=validate.instance(Identifiers)
    )
    note: str | None = field(default=None, validator=validate.optional(validate.PROSE))
    sources: tuple[str, ...] = field(
        default=(), converter=sequence_of(str), validator=validate.collection(validate.ID)
    )

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"<Muscle {self.id}>"
