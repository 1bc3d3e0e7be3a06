"""Where a number comes from, and how sure it is."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from backworkouts.model import validate
from backworkouts.model.converters import member_of
from backworkouts.model.display import PydanticField

__all__ = ["Source", "SourceKind", "Verification"]


class SourceKind(StrEnum):
    """What kind of ground a source is."""

    ARTICLE = "article"
    PERSON = "person"
    STUDY = "study"
    REVIEW = "review"
    POSITION_STAND = "position_stand"
    PREPRINT = "preprint"
    EXPERT = "expert"
    DATABASE = "database"
    TEXTBOOK = "textbook"


class Verification(StrEnum):
    """How far a source was read before it was cited."""

    FULL = "full"
    """The paper or its abstract."""
    SECONDARY = "secondary"
    """Only a page about it."""
    NO = "no"
    """From general knowledge; not looked up."""


@frozen(repr=False)
class Source(PydanticField):
    """A study, a review, the article, a person: what a fact or a rule is grounded on.

    Args:
        id: stable, such as `pelland_2025`.
        kind: a `SourceKind`.
        title: of the publication; for a person, the name.
        authors, year, published_in, doi: as far as known.
        verified: how far it was read.
        note: which details were not verified, and what else to know of it.
        sample: who or what was studied, such as `15 trained men` or `67 studies`.
        result: what it found, in our words, as far as it was read.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    id: str = field(validator=validate.ID)
    kind: SourceKind = field(converter=member_of(SourceKind), validator=validate.member(SourceKind))
    title: str = field(validator=validate.PROSE)
    authors: str | None = field(default=None, validator=validate.optional(validate.PROSE))
    year: int | None = field(default=None, validator=validate.optional(validate.whole(1800, 2200)))
    published_in: str | None = field(default=None, validator=validate.optional(validate.PROSE))
    doi: str | None = field(default=None, validator=validate.optional(validate.LINE))
    verified: Verification = field(
        default=Verification.NO,
        converter=member_of(Verification),
        validator=validate.member(Verification),
    )
    note: str | None = field(default=None, validator=validate.optional(validate.PROSE))
    sample: str | None = field(default=None, validator=validate.optional(validate.PROSE))
    result: str | None = field(default=None, validator=validate.optional(validate.PROSE))

    def __str__(self) -> str:
        by = f"{self.authors} " if self.authors else ""
        year = f"({self.year}) " if self.year else ""
        where = f". {self.published_in}" if self.published_in else ""
        doi = f". doi {self.doi}" if self.doi else ""
        return f"{by}{year}{self.title}{where}{doi}"

    def __repr__(self) -> str:
        return f"<Source {self.id}>"
