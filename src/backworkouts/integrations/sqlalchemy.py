"""SQLAlchemy: columns that hold workouts, programs, sessions or parts of them (extra `sqlalchemy`).

The database holds the JSON of `backworkouts.to_dict`, as JSONB on PostgreSQL; Python has objects.

>>> from backworkouts import Workout
>>> from sqlalchemy import Column, MetaData, Table
>>> plans = Table("plans", MetaData(), Column("workout", DocumentType(Workout)))
>>> plans.c.workout.type
DocumentType('workout')
"""

from __future__ import annotations

from operator import getitem
from typing import Any, TypeVar, overload

from attrs import frozen

from backworkouts import api
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import (
    BackworkoutsError,
    Code,
    InvalidDocumentError,
    MissingExtraError,
    Problem,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.integrations.kinds import kind_of, name_of

try:
    from sqlalchemy import JSON, Dialect, TypeDecorator, type_coerce
    from sqlalchemy.dialects.postgresql import JSONB
    from sqlalchemy.types import TypeEngine
except ImportError as _error:  # pragma: no cover  the tests install the package
    raise MissingExtraError("sqlalchemy", "sqlalchemy") from _error

__all__ = ["DocumentType"]

_Value = TypeVar("_Value")

# None is SQL NULL: no document is the JSON value null.
_JSON: JSON[Any] = JSON(none_as_null=True)
_JSONB: JSONB[Any] = JSONB(none_as_null=True)
_INSIDE = _JSON.with_variant(_JSONB, "postgresql")


@frozen(eq=False)
class _CatalogOfType:
    """A catalog in the cache key of a statement: hashable, and equal only to itself."""

    value: Catalog


class _Comparator(TypeDecorator.Comparator[Any]):
    """Operators of a column. A value inside a document is plain JSON, not an object."""

    __slots__ = ()

    def operate(self, op: Any, *other: Any, **kwargs: Any) -> Any:
        if op is getitem:
            return type_coerce(self.expr, _INSIDE)[other[0]]
        return super().operate(op, *other, **kwargs)


class DocumentType(TypeDecorator[_Value]):
    """The type of a column that holds objects of one class.

    None is NULL. Two documents are compared as a whole with `==`; `column["name"].as_string()` and
    the other operators of `sqlalchemy.JSON` reach what stands inside.

    Args:
        kind: `Workout`, `Program`, `Session`, `Catalog`, `CreditTable`, `Progressions`, or the
            class of a part, such as `Load`; or its name, such as `"workout"`.
        catalog: whose exercises and workouts are stored as their ids, all others whole; the bundled
            one by default.

    Raises:
        UnsupportedSubjectError: for another kind; and, within the `StatementError` of SQLAlchemy,
            when an object of another class is stored.
        InvalidDocumentError, CatalogConflictError: when a stored document is invalid.

    >>> from backworkouts import Load
    >>> DocumentType(Load)
    DocumentType('load')
    """

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = JSON
    cache_ok: bool | None = True
    comparator_factory: Any = _Comparator  # pyright: ignore[reportIncompatibleMethodOverride]

    @overload
    def __init__(self, kind: type[_Value], catalog: Catalog | None = None) -> None: ...
    @overload
    def __init__(self: DocumentType[Any], kind: str, catalog: Catalog | None = None) -> None: ...
    def __init__(self, kind: type[Any] | str, catalog: Catalog | None = None) -> None:
        super().__init__(none_as_null=True)
        # SQLAlchemy makes the cache key of a type from the attributes that are named as the
        # arguments of this method. It skips keyword-only arguments, so `catalog` is none.
        self.kind: type[_Value] = kind_of(kind)
        self.catalog: _CatalogOfType | None = None if catalog is None else _CatalogOfType(catalog)

    def __repr__(self) -> str:
        """Return an expression for migrations, which need no catalog."""
        return f"{type(self).__name__}({name_of(self.kind)!r})"

    @property
    def python_type(self) -> type[_Value]:
        """The class of the objects."""
        return self.kind

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the type of the database: JSONB on PostgreSQL, else JSON."""
        is_postgresql = dialect.name == "postgresql"
        return dialect.type_descriptor(_JSONB if is_postgresql else _JSON)

    def process_bind_param(self, value: _Value | None, dialect: Dialect) -> Any:  # noqa: ARG002  its name is a part of the interface
        """Return the plain value that is stored for an object."""
        if value is None:
            return None
        if not isinstance(value, self.kind):
            raise UnsupportedSubjectError(describe(value), f"a {self.kind.__name__}, or None")
        return api.write_plain(value, catalog=self._known())

    def process_result_value(self, value: Any, dialect: Dialect) -> _Value | None:  # noqa: ARG002  its name is a part of the interface
        """Return the object that a stored plain value stands for."""
        return None if value is None else api.read_plain(value, self.kind, catalog=self._known())

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        """Return the function that reads a stored value; text that is not JSON is our error."""
        read = super().result_processor(dialect, coltype)
        assert read is not None  # noqa: S101  the type has `process_result_value`

        def read_stored(value: Any) -> _Value | None:
            try:
                return read(value)
            except BackworkoutsError:
                raise
            except (RecursionError, TypeError, ValueError):
                problem = Problem.at((), describe(value), "JSON", Code.NOT_JSON, root="$")
            raise InvalidDocumentError((problem,))

        return read_stored

    def _known(self) -> Catalog | None:
        return None if self.catalog is None else self.catalog.value
