"""Elements of pictures: whatever a text holds, the markup is well formed and escaped."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from backworkouts.pictures.markup import add, new, to_html, to_svg


@given(st.text(), st.text())
def test_any_text_makes_well_formed_xml(text, value):
    parent = new("svg")
    add(parent, "text", text, data_name=value)
    assert ET.fromstring(to_svg(parent)).tag == "svg"  # noqa: S314  our own text


def test_a_character_that_xml_cannot_hold_becomes_the_replacement_character():
    assert (
        to_svg(new("text", "a\x00b\ud800"))
        == "<text>a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}</text>"
    )


def test_a_control_that_html_forbids_becomes_the_replacement_character():
    assert to_html(new("p", "a\x85b\x7f")) == "<p>a\ufffdb\ufffd</p>"


def test_html_is_escaped_and_closes_every_element_but_the_void_ones():
    table = new("td")
    add(table, "br")
    add(table, "span", "<script>")
    assert to_html(table) == "<td><br><span>&lt;script&gt;</span></td>"


def test_an_attribute_that_is_none_is_left_out():
    assert to_svg(new("path", class_=None, x=1.0)) == '<path x="1" />'
