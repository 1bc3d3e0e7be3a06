"""Where a number comes from, and how sure it is."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from backworkouts.model import validate

__all__ = ["Source", "SourceKind", "Verified"]


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


class Verified(StrEnum):
    """How far a source was read before it was cited."""

    FULL = "full"
    """The paper or its abstract."""
    SECONDARY = "secondary"
    """Only a page about it."""
    NO = "no"
    """From general knowledge; not looked up."""


def _as_kind(value: SourceKind | str) -> SourceKind:
    return validate.as_enum(SourceKind, value)


def _as_verified(value: Verified | str) -> Verified:
    return validate.as_enum(Verified, value)


_CHECKS: validate.Checks = {
    "id": validate.ID,
    "kind": validate.member(SourceKind),
    "title": validate.PROSE,
    "authors": validate.optional(validate.PROSE),
    "year": validate.optional(validate.whole(1800, 2200)),
    "published_in": validate.optional(validate.PROSE),
    "doi": validate.optional(validate.LINE),
    "verified": validate.member(Verified),
    "note": validate.optional(validate.PROSE),
}


@frozen(repr=False)
class Source:
    """A study, a review, the article, a person: what a fact or a rule is grounded on.

    Args:
        id: stable, such as `pelland_2025`.
        kind: a `SourceKind`.
        title: of the publication; for a person, the name.
        authors, year, published_in, doi: as far as known.
        verified: how far it was read.
        note: what it found, and which details were not verified.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    id: str
    kind: SourceKind = field(converter=_as_kind)
    title: str
    authors: str | None = None
    year: int | None = None
    published_in: str | None = None
    doi: str | None = None
    verified: Verified = field(default=Verified.NO, converter=_as_verified)
    note: str | None = None

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _CHECKS)

    def __str__(self) -> str:
        by = f"{self.authors} " if self.authors else ""
        year = f"({self.year}) " if self.year else ""
        where = f". {self.published_in}" if self.published_in else ""
        doi = f". doi {self.doi}" if self.doi else ""
        return f"{by}{year}{self.title}{where}{doi}"

    def __repr__(self) -> str:
        return f"<Source {self.id}>"
