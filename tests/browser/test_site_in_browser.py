"""The built site in a real Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest

SITE = Path(__file__).parents[2] / "build" / "docs"
MAIN_PAGES = [
    "index.html",
    "rules/ORD001.html",
    "reference/api/training.html",
    "reference/exercises/vertical_pull.html",
    "reference/muscles.html",
    "reference/settings.html",
    "tables.html",
    "how_to/count_sets_of_many_lifters.html",
    "gallery.html",
    "playground.html",
]


@pytest.fixture(scope="module")
def url(serve):
    if not (SITE / "index.html").exists():
        pytest.fail("the site is not built: run `make docs`")
    return serve(SITE)


@pytest.mark.parametrize(
    ("query", "title"),
    [("fractional sets", "Volume"), ("latissimus dorsi", "Muscles"), ("weekly_volume", "Volume")],
)
def test_a_search_finds_the_page(open_page, url, query, title):
    page = open_page(f"{url}/index.html")
    page.get_by_placeholder("Search").fill(query)
    page.keyboard.press("Enter")
    page.wait_for_selector("#search-results .search a")
    page.wait_for_function(
        "document.querySelector('.search-summary').textContent.includes('found')"
    )
    titles = page.locator("#search-results .search > li > a").all_text_contents()
    assert any(title in found for found in titles)


@pytest.mark.parametrize("name", MAIN_PAGES)
def test_a_page_fits_a_telephone(open_page, url, name):
    page = open_page(f"{url}/{name}", width=360)
    assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", MAIN_PAGES)
def test_axe_finds_nothing(open_page, url, axe, name, scheme):
    page = open_page(f"{url}/{name}", color_scheme=scheme)
    assert axe(page) == []


@pytest.mark.parametrize("name", MAIN_PAGES)
def test_a_page_asks_no_other_host(chromium, url, name):
    context = chromium.new_context()
    page = context.new_page()
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{url}/{name}", wait_until="networkidle")
    context.close()
    assert requests
    assert [] == [asked for asked in requests if not asked.startswith((url, "data:", "blob:"))]


def test_the_colors_of_a_picture_are_those_of_the_site(open_page, url):
    page = open_page(f"{url}/reference/muscles.html", color_scheme="dark")
    first = page.locator(".back-picture").first
    assert "_light" in first.get_attribute("src")
    assert not first.is_visible()
    dark = page.locator(".back-picture.only-dark").first
    assert dark.is_visible()
    dark.scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('.back-picture.only-dark').naturalWidth > 0")
