"""The Arrow schema of a table of sets, with the name and version of the table as metadata."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa

from backworkouts import __version__
from backworkouts.tables.schema import COLUMNS, VERSION, ColumnType

__all__ = ["SCHEMA", "TABLE", "TABLE_KEY", "VERSION_KEY"]

TABLE = "sets"
"""The name of the table, in the metadata of its schema."""

TABLE_KEY = b"backworkouts.table"
VERSION_KEY = b"backworkouts.version"
_LIBRARY_KEY = b"backworkouts.library"

_TYPES = {
    ColumnType.KEY: pa.string(),
    ColumnType.TEXT: pa.string(),
    ColumnType.WHOLE: pa.int32(),
    ColumnType.NUMBER: pa.float64(),
    ColumnType.FLAG: pa.bool_(),
    ColumnType.DATE: pa.date32(),
    ColumnType.MOMENT: pa.timestamp("us"),
}
_TYPES_BY_NAME = {"session": pa.int64()}
_METADATA: Mapping[bytes, bytes] = {
    TABLE_KEY: TABLE.encode(),
    VERSION_KEY: str(VERSION).encode(),
    _LIBRARY_KEY: __version__.encode(),
}

SCHEMA: pa.Schema = pa.schema(
    [
        pa.field(name, _TYPES_BY_NAME.get(name, _TYPES[column.type]), column.is_nullable)
        for name, column in COLUMNS.items()
    ],
    _METADATA,
)
"""The Arrow schema of `COLUMNS`. Its metadata name the table, the version of the columns and the
version of the library."""
