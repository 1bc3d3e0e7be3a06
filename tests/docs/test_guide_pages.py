"""A guide page runs from top to bottom, and fails where it shows what is not so."""

from __future__ import annotations

from textwrap import dedent

import pytest
from sybil import Document

from guide_pages import GuideParser


@pytest.fixture
def run_page(tmp_path, tmp_path_factory):
    """A function that runs the blocks of a page; it returns the folder of the page."""

    def run(text):
        path = tmp_path / "page.md"
        path.write_text(dedent(text), "utf-8")
        document = Document.parse(str(path), GuideParser())
        document.namespace["tmp_path_factory"] = tmp_path_factory
        for example in document.examples():
            example.evaluate()
        return document.namespace["guide_folder"]

    return run


def test_a_named_block_is_saved_and_code_imports_it(run_page):
    folder = run_page(
        """
        Save it as `parts/plan.py`:

        ```python
        SETS = 3
        ```

        ```python
        from parts.plan import SETS
        print(SETS * 8, "repetitions")
        print("and more")
        ```

        ```text
        24 repetitions
        ...
        ```
        """
    )
    assert "SETS = 3\n" == (folder / "parts" / "plan.py").read_text("utf-8")


def test_a_command_runs_in_the_folder_and_its_output_is_compared(run_page):
    pytest.importorskip("click")
    run_page(
        """
        The file `pull_day.txt`:

        ```text
        Pull day
        Pull-Up 3x8
        ```

        ```console
        $ pip install backworkouts
        $ ls
        pull_day.txt
        $ cat pull_day.txt
        Pull day
        Pull-Up 3x8
        $ backworkouts check \\
            --select ORD001 pull_day.txt
        $ echo $?
        0
        ```
        """
    )


@pytest.mark.parametrize(
    ("blocks", "message"),
    [
        pytest.param("```python\nprint(3)\n```\n```text\n4\n```", "-4\n\\+3", id="output"),
        pytest.param("```text\n4\n```", "no code ran above this text", id="output of no code"),
        pytest.param("```console\n$ ls\nplan.txt\n```", "-plan.txt", id="files"),
        pytest.param("```console\n$ rm -r plan\n```", "the command rm", id="command"),
        pytest.param(
            "```console\n$ backworkouts check missing.txt\n```", "missing.txt", id="failing command"
        ),
    ],
)
def test_a_page_that_shows_something_else_fails(run_page, blocks, message):
    with pytest.raises(pytest.fail.Exception, match=message):
        run_page(blocks)
