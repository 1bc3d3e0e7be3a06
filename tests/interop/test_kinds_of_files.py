"""Files that are not what their name states: a zip of an export is read, others are named."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile

import pytest

from backworkouts import interop
from backworkouts.errors import InteropError, UnsupportedSubjectError
from backworkouts.interop import sets_csv
from tables import sets

LOG = b"date,exercise,reps,load,unit\n2026-11-01,Deadlift,5,100,kg\n"
READ = ["working 5 100 kg"]


def archive(members, compression=zipfile.ZIP_DEFLATED):
    """The bytes of a zip archive with these files."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return file.getvalue()


def encrypted(data):
    """A zip archive whose only file is marked as encrypted, in both of its headers."""
    local, central = data.index(b"PK\x03\x04") + 6, data.index(b"PK\x01\x02") + 8
    changed = bytearray(data)
    for place in (local, central):
        (flags,) = struct.unpack_from("<H", changed, place)
        struct.pack_into("<H", changed, place, flags | 1)
    return bytes(changed)


WORKBOOK = archive({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"})


@pytest.mark.parametrize("name", ["log.zip", "log.csv", "log"])
def test_a_zip_of_one_export_is_read_whatever_its_name(name, tmp_path):
    path = tmp_path / name
    path.write_bytes(archive({"Strong/log.csv": LOG, "photo.jpg": b"\xff\xd8\xff"}))
    assert "sets_csv" == interop.sniff(path)
    assert READ == sets(interop.read(path))
    with path.open("rb") as opened:
        assert READ == sets(interop.read(opened))
        assert not opened.closed
    assert READ == sets(interop.read(path.read_bytes()))


def test_files_that_a_system_adds_to_a_zip_are_no_exports():
    data = archive({"log.csv": LOG, "__MACOSX/._log.csv": b"\0", ".hidden.csv": b"a,b"})
    assert READ == sets(interop.read(data))


def test_a_zip_of_utf_16_is_read():
    text = LOG.decode().encode("utf-16-le")
    assert READ == sets(interop.read(archive({"log.csv": text}, zipfile.ZIP_STORED)))


@pytest.mark.parametrize(
    ("data", "found", "remedy"),
    [
        (archive({"a.csv": LOG, "b.csv": LOG}), "2 such files: a.csv, b.csv", "unpack it"),
        (archive({"photo.jpg": b"x"}), "0 such files: none", "unpack it"),
        (WORKBOOK, "an Excel workbook (.xlsx)", "save it as CSV UTF-8"),
        (archive({"a.csv": LOG})[:40], "a zip archive that is broken", "export it again"),
        (b"PK\x03\x04" + b"x" * 100, "a zip archive that is broken", "export it again"),
        (encrypted(archive({"a.csv": LOG})), "encrypted", "unpack it"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "(.xls)", "save it as CSV UTF-8"),
        (b"SQLite format 3\0" + b"\x10\0" * 50, "an SQLite database", "export a CSV file"),
        (b"PAR1" + b"\x15\x04" * 40, "a Parquet file", "`volume` and `check`"),
        (gzip.compress(LOG), "a gzip archive", "unpack it"),
        (b"7z\xbc\xaf\x27\x1c" + b"\0" * 40, "a 7-Zip archive", "unpack it"),
        (b"Rar!\x1a\x07" + b"\0" * 40, "a RAR archive", "unpack it"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF document", "export a CSV file"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "a PNG picture", "export a CSV file"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 40, "a JPEG picture", "export a CSV file"),
        (b"<!DOCTYPE html><html><body>Log in</body></html>", "a web page", "export a CSV file"),
        (b"\xef\xbb\xbf \n<HTML><body>Log in</body></HTML>", "a web page", "export a CSV file"),
        (b'<?xml version="1.0"?><log/>', "a web page or another XML", "export a CSV file"),
    ],
    ids=[
        "two exports", "no export", "xlsx", "half a zip", "no zip", "encrypted", "xls", "sqlite",
        "parquet", "gzip", "7z", "rar", "pdf", "png", "jpeg", "html", "html with a mark", "xml",
    ],
)  # fmt: skip
def test_what_holds_no_text_is_named_with_what_to_do(data, found, remedy, tmp_path):
    path = tmp_path / "export.csv"
    path.write_bytes(data)
    assert interop.sniff(path) is None
    for read in (interop.read, interop.open_log, sets_csv.read):
        with pytest.raises(InteropError) as caught:
            read(path)
        assert "export.csv" == caught.value.where
        assert found in caught.value.found
        assert remedy in caught.value.remedy


def test_what_is_given_as_bytes_or_open_is_named_too():
    for file in (WORKBOOK, io.BytesIO(WORKBOOK)):
        with pytest.raises(InteropError, match=r"content: .*an Excel workbook \(\.xlsx\)"):
            interop.read(file)


@pytest.mark.parametrize("data", [b"", b"\n \n"], ids=["empty", "blank"])
def test_an_empty_file_is_named(data, tmp_path):
    path = tmp_path / "export.csv"
    path.write_bytes(data)
    with pytest.raises(InteropError, match=r"export\.csv"):
        interop.read(path)
    with pytest.raises(InteropError, match="found nothing"):
        sets_csv.read(b"")


def test_an_export_in_a_zip_that_breaks_off_is_an_error_while_it_is_read():
    whole = archive({"log.csv": LOG + b"2026-11-02,Deadlift,5,100,kg\n" * 40_000})
    start = whole.index(b"log.csv") + len(b"log.csv")
    broken = whole[: start + 200] + b"\xff" * 200 + whole[start + 400 :]
    with pytest.raises(InteropError, match="a broken zip archive"):
        sets_csv.read(broken)


def test_a_zip_whose_first_bytes_are_damaged_is_named():
    packed = archive({"log.csv": LOG * 50})
    start = packed.index(b"log.csv") + len(b"log.csv")
    damaged = packed[:start] + b"\xff" * 20 + packed[start + 20 :]
    assert interop.sniff(damaged) is None
    for read in (interop.read, interop.open_log, sets_csv.read):
        with pytest.raises(InteropError, match="a broken zip archive"):
            read(damaged)


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_zip_that_is_compressed_in_a_rare_way_is_named(compression):
    with pytest.raises(InteropError, match=r"compressed in a rare way; unpack it"):
        interop.read(archive({"log.csv": LOG}, compression))


def test_a_text_that_was_opened_with_a_wrong_encoding_is_named():
    text = io.TextIOWrapper(io.BytesIO(LOG + "2026-11-02,Klimmzüge,5,,\n".encode()), "ascii")
    assert interop.sniff(text) is None
    with pytest.raises(InteropError, match="a byte that is no ASCII"):
        interop.read(text)


def test_no_number_of_files_in_a_zip_is_too_large():
    many = archive({f"{number}.csv": b"" for number in range(2_000)}, zipfile.ZIP_STORED)
    with pytest.raises(InteropError, match="a zip archive with"):
        interop.read(many)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8", "utf-8-sig"])
def test_texts_of_every_usual_encoding_are_read(encoding):
    data = LOG.decode().replace("Deadlift", "Deadlift für").encode(encoding)
    result = interop.read(data)
    assert READ == sets(result)
    assert ["Deadlift für"] == [name.name for name in result.unknown]


def test_text_that_the_caller_opened_is_read_as_it_is():
    assert READ == sets(interop.read(io.StringIO(LOG.decode())))


def test_another_encoding_names_the_line_and_what_to_do():
    data = LOG + "2026-11-02,Überzüge,5,,\n".encode("latin-1")
    with pytest.raises(InteropError, match=r"byte 0xdc at line 3.*CSV UTF-8"):
        sets_csv.read(data)


@pytest.mark.parametrize(
    ("content", "found", "remedy"),
    [
        (b"", "an empty file", "export it again"),
        (b"\xef\xbb\xbf\n", "an empty file", "export it again"),
        (b"Name,Age\nAlice,30\n", "headings 'Name', 'Age'", "--column HEADING=date"),
        (b"a,b,c,d,e,f,g,h,i\n", "'h', ...", "--column HEADING=date"),
        (b"2026-11-02,Pull-Up,8\n", "first line is '2026-11-02'", "names of the columns"),
        (b"name,exercise_id\nRow,seated_row\n", "a table of names", "--map"),
        (b"Pull-Up 3x8\n", "no table", "notation.read"),
        (b'{"rows": []}', "JSON of another kind", "--from NAME"),
        (b'{"format": "backworkouts.session/2"}', "a document of backworkouts", "loads"),
    ],
    ids=["empty", "mark", "table", "wide", "no headings", "names", "text", "json", "document"],
)
def test_an_error_states_what_a_file_is_and_what_to_do(content, found, remedy):
    with pytest.raises(InteropError) as caught:
        interop.read(content)
    assert found in caught.value.found
    assert remedy in caught.value.remedy
    assert "interop.FORMATS" in caught.value.expected
    assert "content" == caught.value.where


@pytest.mark.parametrize("read", [interop.read, interop.sniff, sets_csv.read])
def test_content_given_as_text_is_an_error_that_asks_for_bytes(read):
    with pytest.raises(UnsupportedSubjectError, match="its content as bytes"):
        read(LOG.decode())
