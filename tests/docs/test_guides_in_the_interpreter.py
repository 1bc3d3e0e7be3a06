"""A reader pastes the code of a tutorial into `python`, which runs it line by line."""

from __future__ import annotations

import re
from codeop import CommandCompiler
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
BLOCKS = [
    pytest.param(
        block[1], id=f"{page.name}:{page.read_text('utf-8')[: block.start()].count(chr(10)) + 1}"
    )
    for folder in ("tutorials", "how_to")
    for page in sorted((DOCS / folder).glob("*.md"))
    for block in re.finditer(
        r"^```python\n(.*?)^```", page.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
]


def paste(code: str) -> list[str]:
    """Return the statements that the interpreter runs, as it reads the lines of the code.

    Raises:
        SyntaxError: when a line goes on in a way that the interpreter does not accept, such as a
            new statement right below a loop: an empty line ends the loop there.
    """
    compiler, statement, statements = CommandCompiler(), [], []
    for line in [*code.splitlines(), ""]:
        if not statement and not line:
            continue
        statement.append(line)
        if compiler("\n".join(statement), symbol="single") is not None:
            statements.append("\n".join(statement))
            statement = []
    assert [] == statement  # nothing waits for more lines
    return statements


@pytest.mark.parametrize("code", BLOCKS)
def test_the_code_of_a_guide_can_be_pasted_into_the_interpreter(code):
    assert paste(code)


def test_a_statement_right_below_a_loop_cannot_be_pasted():
    with pytest.raises(SyntaxError):
        paste("for number in (1, 2):\n    print(number)\nprint(3)\n")
    loop = "for number in (1, 2):\n    print(number)\n"
    assert [loop, "print(3)"] == paste(f"{loop}\nprint(3)\n")
