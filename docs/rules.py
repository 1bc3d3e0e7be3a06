"""Writes rules.md and a page for each rule, from the rule files: `python docs/rules.py`.

`python docs/rules.py --count` first counts on how many published programs each rule finds
something, and writes that to rule_counts.json. It reads `PUBLISHED`; one of these files is not part
of the repository, so that only its owner can count again. Others can name files (`.txt`, or
`.jsonl` with a `text` on each line) and folders of `.txt` behind the option. A test fails when a
page is stale.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

import backworkouts as bw
from backworkouts.linter.rule import Requirement
from backworkouts.linter.sentence import listed, stated_in_words

DOCS = Path(__file__).parent
COUNTS = DOCS / "rule_counts.json"
PUBLISHED = (
    DOCS.parents[1] / "shared" / "corpora" / "programs.dev.jsonl",  # not part of the repository
    DOCS.parent / "tests" / "programs",
    DOCS.parent / "tests" / "programs" / "more",
)

_SHOWN_SESSIONS = 2

HEAD = """# Rules

`backworkouts check FILE`, or `bw.check(subject)`. What is impossible is an error, advice to
everyone or what makes a count wrong a warning, and preference an info: the strength of a rule
is the strength of its ground, and each page names its grounds. [Checking](checking.md) explains how
to choose rules, set their numbers, allow what they find, fix it, and add your own. Written from the
rule files by `docs/rules.py`. Not medical advice.

How sure a ground makes us is its confidence, by one scale: *high* is several trials or
meta-analyses of this very question, or a definition or arithmetic; *moderate* one good trial of it,
or a meta-analysis of a near question, such as other muscles; *low* the advice of a coach or of the
article, muscle activity (EMG), work outside a gym, a preprint, a comparison between studies, or
general knowledge; *none* that evidence was looked for and none was found. A position stand counts
as the evidence that it reviews, and what is known only from a page about a study is a step lower.
[Sources](sources.md) lists what each source grounds.

How often: on how many of {programs} workouts and weeks that people published a rule finds
something, when nothing is known of the lifter (A), and with the profile of the rule's own examples,
where they have one (B). A rule that finds something nearly everywhere is an `info` that says what
the programs have in common, not that they are wrong. Counted by `python docs/rules.py --count`.
"""


def pages() -> dict[str, str]:
    """The text of every page, by its path below this folder."""
    counted = json.loads(COUNTS.read_text("utf-8"))
    rules = bw.linter.all_rules().values()
    rows = [row(rule, counted["found"].get(rule.code, {})) for rule in rules]
    table = "\n".join(["| rule | severity | asks | A | B |", "|---|---|---|---|---|", *rows])
    head = HEAD.format(programs=counted["programs"])
    return {
        "rules.md": f"{head}\n{table}\n",
        **{f"rules/{rule.code}.md": page(rule) for rule in rules},
    }


def row(rule: bw.linter.Rule, found: dict[str, int]) -> str:
    """One rule in the table."""
    shown = [str(found[key]) if key in found else "" for key in ("nothing_known", "example")]
    return (
        f"| [{rule.code}](rules/{rule.code}.md) {rule.name} | {rule.severity} | {rule.summary} "
        f"| {shown[0]} | {shown[1]} |"
    )


def page(rule: bw.linter.Rule) -> str:
    """One rule, whole."""
    return "\n\n".join(
        [
            f"# {rule.code}: {rule.name}",
            f"{rule.summary} ({rule.severity})",
            rule.why,
            *_applies(rule),
            *_options(rule),
            f"## Found in\n\n{_example(rule, rule.bad)}",
            f"## Not in\n\n{_example(rule, rule.good)}",
            f"## Grounds\n\n{_grounds(rule)}\n",
        ]
    )


def _applies(rule: bw.linter.Rule) -> list[str]:
    is_for_logs = Requirement.SESSIONS in rule.requires
    sentences = [f"Looks at {'a log of sessions' if is_for_logs else rule.scope.value}."]
    if rule.goals:
        sentences.append(f"Only for the goal of {listed(rule.goals, 'or')}.")
    if rule.except_goals:
        sentences.append(f"Not for the goal of {listed(rule.except_goals, 'or')}.")
    if rule.for_beginners:
        sentences.append("Only for beginners.")
    if rule.enabled_by is not None:
        stated = stated_in_words(rule.enabled_by)
        sentences.append(f"Off unless it is selected, or the profile states {stated}.")
    if rule.once:
        sentences.append(
            "Of the findings in all weeks of a program one is kept, with their number."
        )
    sentences += [f"Skipped when {requirement.value}." for requirement in rule.requires]
    return [" ".join(sentences)]


def _options(rule: bw.linter.Rule) -> list[str]:
    if not rule.options:
        return []
    rows = [f"| `{option.name}` | {option.default:g} | {option.unit} |" for option in rule.options]
    return ["\n".join(["| option | default | of what |", "|---|---|---|", *rows])]


def _example(rule: bw.linter.Rule, text: str) -> str:
    profile = rule.example
    stated = [
        f"{name} {value}"
        for name, value in (
            ("goal", profile.goal),
            ("level", profile.level),
            ("focus", profile.focus),
            ("equipment", ", ".join(sorted(profile.equipment or ()))),
            ("sport days", ", ".join(sorted(profile.sport_days))),
        )
        if value
    ]
    whom = f"With {'; '.join(stated)}:\n\n" if stated else ""
    return f"{whom}```text\n{_shortened(text)}\n```"


def _shortened(text: str) -> str:
    """Return an example as it is shown: of a log, the first session and the last."""
    lines = text.splitlines()
    if not text.startswith("{") or len(lines) <= _SHOWN_SESSIONS:
        return text
    return "\n".join([lines[0], "...", lines[-1]])


def _grounds(rule: bw.linter.Rule) -> str:
    lines = []
    for ground in rule.grounds:
        source = bw.catalog.sources[ground.source]
        lines.append(f"- {source.title}: {ground.says}. Confidence: {ground.confidence}.")
    return "\n".join(lines)


def texts(path: Path) -> list[str]:
    """Return the texts of a file, or of the `.txt` files right below a folder.

    Raises:
        SystemExit: when the path does not exist.
    """
    if not path.exists():
        message = f"cannot count: there is no {path}; name the files to count on behind --count"
        raise SystemExit(message)
    if path.suffix == ".jsonl":
        return [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]
    files = sorted(path.glob("*.txt")) if path.is_dir() else [path]
    return [file.read_text("utf-8") for file in files]


def programs(paths: Iterable[Path]) -> list[bw.Workout | bw.Program]:
    """Return the workouts and programs of several paths, those of equal texts once.

    Of a text of dated sessions, it is the workout of each.
    """
    found: list[bw.Workout | bw.Program] = []
    for text in dict.fromkeys(text for path in paths for text in texts(path)):
        subject = bw.notation.read(text).subject
        if isinstance(subject, tuple):
            found += [session.workout for session in subject]
        elif subject is not None:
            found.append(subject)
    return found


def count(paths: Iterable[Path]) -> dict[str, object]:
    """Count on how many programs each rule finds something."""
    subjects = programs(paths)
    found: dict[str, dict[str, int]] = {}
    for rule in bw.linter.all_rules().values():
        profiles = {"nothing_known": bw.Profile()}
        if rule.example != bw.Profile():
            profiles["example"] = rule.example
        for key, profile in profiles.items():
            reports = [
                bw.check(subject, select=[rule.code], profile=profile) for subject in subjects
            ]
            if any(report.ran for report in reports):
                times = sum(bool(report.findings) for report in reports)
                found.setdefault(rule.code, {})[key] = times
    return {"programs": len(subjects), "found": found}


def main(words: list[str]) -> None:
    """Count if told to, and write every page."""
    if words[:1] == ["--count"]:
        paths = [Path(word) for word in words[1:]] or PUBLISHED
        COUNTS.write_text(f"{json.dumps(count(paths), indent=1)}\n", "utf-8")
    (DOCS / "rules").mkdir(exist_ok=True)
    written = pages()
    for old in (DOCS / "rules").glob("*.md"):
        if f"rules/{old.name}" not in written:
            old.unlink()
    for name, text in written.items():
        (DOCS / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
