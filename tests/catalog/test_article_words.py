"""No sentence of the article is copied: no six words in a row are shared with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import backworkouts

PACKAGE = Path(backworkouts.__file__).parent
ROOT = Path(__file__).parents[2]
ARTICLE = ROOT.parent / "shared" / "source"
WORDS = 6
# Names that have no other words: of exercises, of the article, of the people it quotes.
NAMES = (
    "dumbbell romanian deadlift to bent over row",
    "best back workouts back exercises for a sculpted back dr axe",
    "muscle underground strength conditioning center chatsworth",
    "wide grip lat pull down 4",  # with its number of sets: a prescription, and no sentence
)

pytestmark = pytest.mark.skipif(
    not ARTICLE.is_dir(), reason="the article is not shipped: it lies beside the repository"
)


def words(text: str) -> list[str]:
    """Return the words of a text, without case and punctuation."""
    return re.findall(r"[a-z0-9]+", re.sub("[\u2019']", "", text.casefold()))


def runs(text: str) -> Iterator[str]:
    """Yield each run of six words in a row."""
    found = words(text)
    for start in range(len(found) - WORDS + 1):
        yield " ".join(found[start : start + WORDS])


def joined(path: Path) -> str:
    """Return a text with its line ends, comment marks and quotes between halves removed."""
    text = path.read_text("utf-8")
    if path.suffix == ".py":
        text = re.sub(r'"\s*\n\s*f?"', "", text)  # one text, written over two lines
    return text


FILES = sorted(
    path
    for root, patterns in ((PACKAGE, ("*.py", "*.json", "*.md")), (ROOT / "docs", ("*.md", "*.py")))
    for pattern in patterns
    for path in root.rglob(pattern)
    # The pages on rules are written from the rule files, which are compared themselves.
    if (path.name != "rules.md" and path.parent.name != "rules") or path.suffix == ".py"
)


@pytest.fixture(scope="module")
def of_the_article() -> set[str]:
    (article,) = ARTICLE.glob("*.txt")
    of_names = {run for name in NAMES for run in runs(name)}
    lines = article.read_text("utf-8").splitlines()
    return {run for line in lines for run in runs(line)} - of_names


def test_the_comparison_finds_words_that_are_copied(of_the_article):
    copied = "Exercises such as the renegade row, suitcase deadlift, one-armed Romanian deadlift"
    assert [run for run in runs(copied) if run in of_the_article]


def test_no_six_words_in_a_row_are_the_article_s(of_the_article):
    for path in [*FILES, ROOT / "README.md"]:
        assert [run for run in runs(joined(path)) if run in of_the_article] == [], path
