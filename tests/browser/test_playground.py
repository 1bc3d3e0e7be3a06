"""The playground in a real Chromium: one page, whose Python starts once, for most of the tests."""

import json
import random
import re
import time
import zlib
from base64 import urlsafe_b64encode
from pathlib import Path
from string import ascii_letters
from typing import Any, NamedTuple

import pytest

import backworkouts as bw
from scripts import load_script

SERVER = load_script("playground/serve.py")
DIST = SERVER.DIST
START_LIMIT = 60_000  # ms; a machine that runs other tests, too, may be slow to start Python

EARLY = "Pull day\nDeadlift 3x5\nPull-Up 4x6-8\nSeated Row 3x10-12\n"
LATE = "Pull day\nPull-Up 4x6-8\nSeated Row 3x10-12\nDeadlift 3x5\n"
HOSTILE = "# <img src=x onerror=alert(1)>\n<script>alert(2)</script> 3x8\n\"'><b>row</b> 3x10 \u202eevil\n"
TWENTY_LINES = "Pull day\n" + "".join(
    f"{name} 3x{reps} @ {10 * reps} kg, rest 2 min\n"
    for name in ("Pull-Up", "Barbell Row", "Lat Pulldown", "Seated Row", "Face Pull", "Deadlift")
    for reps in (6, 8, 10)
)


@pytest.fixture(scope="module")
def url(serve):
    if not (DIST / "manifest.json").exists():
        pytest.fail("the playground is not built: `make browser` builds it")
    return serve(DIST, policy=SERVER.POLICY)


class Opened(NamedTuple):
    """The page that most tests share.

    Attributes:
        page: the page.
        requests: the addresses that it has asked.
        errors: what its scripts raised, and what its console shows as errors.
        seconds: the time until its first findings.
    """

    page: Any
    requests: list[str]
    errors: list[str]
    seconds: float


@pytest.fixture(scope="module")
def opened(chromium, url):
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    page = context.new_page()
    page.set_default_timeout(15_000)
    requests, errors = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: errors.append(f"dialog: {dialog.message}"))
    page.on("console", lambda message: message.type == "error" and errors.append(message.text))
    begin = time.perf_counter()
    page.goto(url)
    page.wait_for_selector(".entry", timeout=START_LIMIT)
    seconds = time.perf_counter() - begin
    settle(page)
    yield Opened(page, requests, errors, seconds)
    context.close()


@pytest.fixture
def page(opened):
    """The page at 1280 pixels and in light colors, without a message."""
    page = opened.page
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="light")
    for name in ("goal", "level", "equipment", "unit"):
        page.select_option(f"select[name={name}]", "")
    return page


def settle(page):
    """Wait until the text is checked and its pictures are shown."""
    page.wait_for_selector("#results:not([aria-busy])", timeout=START_LIMIT)


def write(page, text):
    """Put a text in place of the one that is there, as a paste does, and have it checked."""
    page.evaluate(
        "text => { const area = document.getElementById('workout');"
        " area.focus(); area.value = text; area.dispatchEvent(new Event('input')); }",
        text,
    )
    settle(page)


def text_of(page):
    return page.input_value("#workout")


def selected(page):
    return page.evaluate(
        "(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))"
        "(document.getElementById('workout'))"
    )


def test_the_first_check_is_soon_there(opened):
    print(f"\nfirst check {opened.seconds:.1f} s after navigation")  # noqa: T201  a figure of docs/playground.md
    assert opened.seconds < 30
    assert text_of(opened.page).startswith("Pull day\nDeadlift")
    assert opened.page.inner_text("mark.warning >> nth=0") == "Deadlift"


def test_each_later_check_is_quick(page):
    write(page, TWENTY_LINES)
    page.evaluate("performance.clearMeasures()")
    for number in range(15):
        write(page, f"{TWENTY_LINES}Pull-Up 3x{number + 1}\n")
    taken = page.evaluate(
        "performance.getEntriesByType('measure').map(({ name, duration }) => [name, duration])"
    )
    middle = {}
    for name in ("check", "pictures"):
        times = sorted(duration for each, duration in taken if each == name)
        middle[name] = round(times[len(times) // 2], 1)  # ms
    print(f"\n20 lines: {middle}")  # noqa: T201  figures of docs/playground.md
    assert sum(middle.values()) < 500


def test_a_finding_is_marked_in_the_text_and_selects_its_place(page):
    write(page, EARLY)
    assert "Deadlift" in page.locator("#overlay .line:nth-child(2) mark").all_inner_texts()
    page.click("li.warning .place")
    assert selected(page) == "Deadlift"
    # The overlay has the layout of the text.
    assert page.evaluate(
        "document.getElementById('overlay').offsetHeight"
        " === document.getElementById('workout').scrollHeight"
    )


def test_marks_stay_at_their_words_while_one_types(page):
    write(page, EARLY)
    page.evaluate("document.getElementById('workout').setSelectionRange(0, 0)")
    page.focus("#workout")
    page.keyboard.insert_text("\n\n")
    assert page.inner_text("#overlay .line:nth-child(4) mark") == "Deadlift"
    settle(page)
    assert page.inner_text("#overlay .line:nth-child(4) mark") == "Deadlift"


def test_letters_of_two_code_units_move_no_mark(page):
    write(page, f"\U0001f4aa\U0001f4aa {EARLY}")
    page.click("li.warning .place")
    assert selected(page) == "Deadlift"


def test_a_fix_changes_the_text_and_can_be_undone(page):
    write(page, EARLY)
    assert "changes the training" in page.inner_text("li.warning")
    page.click("li.warning .fix")
    page.wait_for_function("text => document.getElementById('workout').value === text", arg=LATE)
    settle(page)
    assert page.locator("li.warning").count() == 0
    page.keyboard.press("Control+z")
    assert text_of(page) == EARLY


def test_safe_fixes_are_made_at_once(page):
    write(page, "Pull day\nGood Morning 3x10\nT-Bar Row 3x8\n")
    page.click("#fix-all")
    fixed = "Pull day\nT-Bar Row 3x8\nGood Morning 3x10\n"
    page.wait_for_function("text => document.getElementById('workout').value === text", arg=fixed)


def test_an_unknown_name_is_replaced_by_a_known_one(page):
    write(page, "Kneeling lat thing 3x12\n")
    page.click("text=Write Kneeling Pull-Down")
    assert text_of(page) == "Kneeling Pull-Down 3x12\n"


def test_a_line_that_cannot_be_read_stops_fixes(page):
    write(page, f"{EARLY}Face Pull 3x\n")
    assert page.inner_text("mark.problem") == "3x"
    assert page.locator(".fix").count() == 0
    assert "Correct the lines" in page.inner_text("#kept")


def test_options_change_the_findings(page):
    write(page, EARLY)
    page.select_option("select[name=equipment]", "bodyweight")
    page.wait_for_selector("li.error")
    assert "pull-up bar" in page.inner_text("#findings")


def test_the_workout_and_its_sets_are_shown(page):
    write(page, EARLY)
    assert page.locator("#tables tbody tr").count() == 3
    images = page.locator("#pictures img")
    assert images.count() == 2
    page.evaluate("() => Promise.all([...document.images].map((image) => image.decode()))")
    assert all(images.nth(number).bounding_box()["height"] > 200 for number in range(2))
    assert "latissimus" in images.nth(0).get_attribute("alt").lower()


def test_a_link_holds_the_text_and_the_options(page, url, open_page):
    write(page, HOSTILE)
    page.select_option("select[name=goal]", "strength")
    page.click("#share")
    page.wait_for_selector("#link-row:not([hidden])")
    link = page.input_value("#link")
    assert re.fullmatch(re.escape(url) + r"/#w=[\w-]+", link)
    other = open_page(link)
    other.wait_for_function(
        "text => document.getElementById('workout').value === text", arg=HOSTILE
    )
    assert other.input_value("select[name=goal]") == "strength"


def test_a_link_opened_in_the_same_tab_can_be_undone(page):
    write(page, EARLY)
    state = json.dumps({"text": LATE, "options": {}}).encode()
    packed = zlib.compressobj(wbits=-15)
    page.evaluate(
        "hash => { location.hash = hash; }", f"w={_base64(packed.compress(state) + packed.flush())}"
    )
    page.wait_for_function("text => document.getElementById('workout').value === text", arg=LATE)
    page.keyboard.press("Control+z")
    assert text_of(page) == EARLY


def _base64(data):
    return urlsafe_b64encode(data).decode().rstrip("=")


def _packed(data):
    packer = zlib.compressobj(wbits=-15)
    return _base64(packer.compress(data) + packer.flush())


@pytest.mark.parametrize(
    "fragment",
    [
        pytest.param("%%%", id="no base64"),
        pytest.param("AAAA", id="not compressed"),
        pytest.param(_packed(b"a" * 20_000_000), id="20 million letters"),
        pytest.param(_packed(json.dumps({"text": "\n" * 400_000}).encode()), id="a long text"),
    ],
)
def test_a_broken_link_changes_nothing(page, fragment):
    write(page, EARLY)
    page.evaluate("hash => { location.hash = hash; }", f"w={fragment}")
    page.wait_for_selector("#export-note:has-text('broken')")
    assert text_of(page) == EARLY
    page.evaluate("history.replaceState(null, '', location.pathname)")


def test_a_text_too_long_for_a_link_is_exported_instead(page):
    # Random letters cannot be compressed.
    noise = "".join(random.Random(1).choices(ascii_letters, k=30_000))  # noqa: S311  no secret
    write(page, "\n".join(noise[start : start + 100] for start in range(0, len(noise), 100)))
    page.click("#share")
    page.wait_for_selector("#export-note:has-text('export the text')")
    assert not page.is_visible("#link-row")


def _saved(page, form):
    with page.expect_download(timeout=START_LIMIT) as started:
        page.click(f"[data-export={form}]")
    return started.value.suggested_filename, Path(started.value.path()).read_text("utf-8")


def test_exports_read_as_the_same_workout(page):
    write(page, EARLY)
    workout = bw.notation.parse(EARLY)
    name, text = _saved(page, "text")
    assert (name, bw.notation.parse(text)) == ("pull-day.txt", workout)
    name, document = _saved(page, "json")
    assert (name, bw.loads(document)) == ("pull-day.json", workout)


def test_a_calendar_starts_on_the_chosen_day(page):
    icalendar = pytest.importorskip("icalendar")
    write(page, EARLY)
    page.fill("#start", "2026-11-30")
    name, text = _saved(page, "calendar")
    (event,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert (name, str(event["dtstart"].dt)) == ("pull-day.ics", "2026-11-30")


def test_a_sheet_is_a_page_of_its_own(page):
    pytest.importorskip("backworkouts.report")
    write(page, EARLY)
    name, text = _saved(page, "sheet")
    assert name == "pull-day.html"
    assert "Seated Row" in text


def test_an_export_without_a_workout_has_the_reason(page):
    write(page, "")
    page.click("[data-export=json]")
    page.wait_for_selector("#export-note:has-text('no workout')")


HALF = "pull day\n- pullups: 3 sets of 8 (slow)\n- one-arm row: 3x10 per side, 24 kg\n"


def _complete(page):
    page.click("#complete")
    page.wait_for_selector("#complete:enabled", timeout=START_LIMIT)
    settle(page)
    return page.inner_text("#complete-note")


def test_a_workout_is_completed_as_on_this_machine(page, opened):
    pytest.importorskip("highspy")
    write(page, HALF)
    page.fill("#minutes", "60")
    begin = time.perf_counter()
    assert "added" in _complete(page).lower()
    print(f"\nfirst completion {time.perf_counter() - begin:.1f} s")  # noqa: T201  a figure of docs/playground.md
    expected = bw.builder.complete(
        bw.notation.parse(HALF, bw.Workout), bw.builder.Wishes(minutes=60)
    )
    after = bw.notation.parse(text_of(page), bw.Workout)
    assert after.blocks == expected.workouts[0].blocks
    assert set(HALF.splitlines()) < set(text_of(page).splitlines())
    added = page.locator("#added li").all_inner_texts()
    assert added == [str(reason) for reason in expected.reasons if str(reason) in added]
    assert len(added) == len(after.blocks) - 2
    page.focus("#workout")
    page.keyboard.press("Control+z")
    settle(page)
    assert text_of(page) == HALF
    page.evaluate("performance.clearMeasures()")
    _complete(page)
    taken = page.evaluate("performance.getEntriesByName('complete').map((each) => each.duration)")
    print(f"later completion {taken[0]:.0f} ms")  # noqa: T201  a figure of docs/playground.md
    assert opened.errors == []


def test_the_solver_is_loaded_by_its_first_use_only(url, open_page):
    other = open_page(url)
    asked = []
    other.on("request", lambda request: asked.append(request.url))
    other.wait_for_selector(".entry", timeout=START_LIMIT)
    settle(other)
    other.wait_for_timeout(1000)
    assert [] == [address for address in asked if "highs-" in address]
    other.fill("#workout", HALF)
    _complete(other)
    assert "added" in other.inner_text("#complete-note").lower()


def test_wishes_that_conflict_change_nothing_and_say_what_would_do(page):
    write(page, HALF)
    page.fill("#minutes", "20")
    assert "conflicts with" in _complete(page)
    assert text_of(page) == HALF
    assert not page.is_visible("#added")


def test_a_week_is_not_completed(page):
    write(page, "Monday\nPull-Up 3x8\n\nThursday\nSeated Row 3x10\n")
    assert "one day" in _complete(page)


def test_a_text_that_changes_meanwhile_is_left_as_it_is(page):
    write(page, HALF)
    page.fill("#minutes", "60")
    page.evaluate(
        "text => { document.getElementById('complete').click();"
        " const area = document.getElementById('workout');"
        " area.value = text; area.dispatchEvent(new Event('input')); }",
        LATE,
    )
    page.wait_for_selector("#complete-note:has-text('changed meanwhile')", timeout=START_LIMIT)
    settle(page)
    assert text_of(page) == LATE


def test_an_empty_text_has_a_hint(page):
    write(page, "")
    assert "Nothing is typed yet" in page.inner_text("#findings")
    assert page.locator("#overlay mark").count() == 0
    assert page.locator("#pictures img").count() == 0


def test_a_hostile_text_stays_text(page, opened):
    write(page, HOSTILE)
    assert "<script>alert(2)</script>" in page.inner_text("#findings")
    assert "script>alert(2)</script" in page.inner_text("#tables")
    assert page.locator("main script, main img[src=x], main b").count() == 0
    assert opened.errors == []


def test_a_text_that_is_too_long_is_not_checked(page):
    write(page, "Pull-Up 3x8\n" * 9000)
    assert "at most 100,000" in page.inner_text("#alert")
    write(page, EARLY)
    assert not page.is_visible("#alert")


def test_a_text_of_too_many_lines_does_not_hold_up_the_page(page):
    write(page, "\n" * 90_000 + "Pull-Up 3x8")
    assert page.locator("#overlay > *").count() < 5_000
    assert "3,000 lines" in page.inner_text(".entry .message")


def test_an_example_replaces_the_text_and_can_be_undone(page):
    write(page, EARLY)
    page.select_option("#example", label="A training log")
    settle(page)
    assert "2026-11-23" in page.inner_text("#tables")
    page.keyboard.press("Control+z")
    assert text_of(page) == EARLY


def test_the_text_outlives_loading_the_page_again(url, open_page):
    other = open_page(url)
    other.fill("#workout", LATE)
    other.reload()
    assert other.input_value("#workout") == LATE


def _worker(page):
    # A worker that was ended leaves the list of the browser a moment later.
    while len(page.workers) > 1:
        page.wait_for_timeout(50)
    return page.workers[0]


def _hang(page):
    _worker(page).evaluate("() => { setTimeout(() => { for (;;) {} }, 0); }")


def _die(page):
    # Only after a moment: the answer to `evaluate` must leave the worker before the page ends it.
    _worker(page).evaluate("() => { setTimeout(() => { throw new Error('gone'); }, 500); }")


def test_an_endless_check_is_stopped_and_the_text_stays(page):
    write(page, EARLY)
    _hang(page)
    write(page, LATE)
    assert "took too long" in page.inner_text("#alert")
    assert text_of(page) == LATE
    page.click("#again")
    settle(page)
    assert not page.is_visible("#alert")
    assert page.inner_text("#tables tbody tr:nth-child(1) td:nth-child(2)") == "Pull-Up"


def test_a_dead_worker_is_replaced(page):
    write(page, EARLY)
    before = _worker(page)
    _die(page)
    page.wait_for_function(
        "() => document.getElementById('progress').hidden === false", timeout=START_LIMIT
    )
    write(page, LATE)
    assert page.inner_text("#tables tbody tr:nth-child(1) td:nth-child(2)") == "Pull-Up"
    assert _worker(page) != before


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_no_width_and_no_scheme_hides_anything(page, axe, width, scheme):
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    write(page, f"{EARLY}Kneeling lat thing 3x12\n{'Pull-Up ' * 24}3x8\nFace Pull 3x\n")
    for details in page.locator("details").all():
        details.evaluate("(each) => { each.open = true; }")
    page.evaluate(
        "() => { const list = document.getElementById('added'); list.hidden = false;"
        " list.append(Object.assign(document.createElement('li'), { textContent: 'Row: a row' }));"
        " document.getElementById('complete-note').textContent = 'Added 1 exercise'; }"
    )
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert axe(page) == []


_FOCUSED = """() => {
    const focused = document.activeElement;
    const outlined = focused.closest(".editor") ?? focused;
    const name = [focused.tagName, focused.id, focused.textContent.slice(0, 20)].join(" ");
    return [name, getComputedStyle(outlined).outlineStyle];
}"""
_REACHABLE = """() => [...document.querySelectorAll("a, button, select, textarea, input, summary")]
    .filter((each) => each.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
    .map((each) => [each.tagName, each.id, each.textContent.slice(0, 20)].join(" "))"""


def test_the_keyboard_reaches_everything_and_shows_where_it_is(page):
    write(page, EARLY)
    page.focus("#workout")
    seen = {}
    for _ in range(150):
        page.keyboard.press("Tab")
        name, outline = page.evaluate(_FOCUSED)
        if name.startswith("BODY"):
            continue  # behind the last and before the first
        if name in seen and name.startswith("TEXTAREA"):
            break
        seen.setdefault(name, outline)  # the parts of a date show their own focus
    assert set(page.evaluate(_REACHABLE)) <= set(seen)
    assert [name for name, outline in seen.items() if outline == "none"] == []


def test_keys_select_a_mark_and_fix_it(page):
    write(page, EARLY)
    page.evaluate("document.getElementById('workout').setSelectionRange(0, 0)")
    page.focus("#workout")
    page.keyboard.press("F8")
    assert selected(page) == "Deadlift"
    page.keyboard.press("Control+.")
    page.wait_for_function("text => document.getElementById('workout').value === text", arg=LATE)


def test_screen_readers_hear_the_result_once_typing_has_paused(page):
    write(page, EARLY)
    page.wait_for_function(
        "() => document.getElementById('announce').textContent.includes('1 warning')"
    )


def test_it_is_embedded_in_a_page_of_another_origin(url, serve, tmp_path, open_page):
    frame = f"<iframe src='{url}/index.html?embed' width=700 height=600></iframe>"
    (tmp_path / "index.html").write_text(f"<!doctype html><title>Docs</title>{frame}", "utf-8")
    page = open_page(serve(tmp_path))
    framed = page.frame_locator("iframe")
    framed.locator("#workout").wait_for()
    assert not framed.locator("h1").is_visible()
    assert framed.locator("#own-tab").is_visible()


def test_python_that_cannot_be_loaded_leaves_the_text_alone(url, open_page):
    page = open_page("about:blank")
    page.context.route("**/manifest.json", lambda route: route.abort())
    page.goto(url)
    page.wait_for_selector("#alert:has-text('could not be loaded')")
    page.fill("#workout", EARLY)
    assert text_of(page) == EARLY
    assert page.is_visible("#again")


def test_what_is_open_stays_open(page):
    write(page, EARLY)
    page.eval_on_selector("li.warning details", "(details) => { details.open = true; }")
    write(page, f"{EARLY}Face Pull 3x15\n")
    assert page.is_visible("li.warning details ul")


_SOLVER_FILES_KEPT = """async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const kept = (await Promise.all(caches_.map((cache) => cache.keys()))).flat();
    return kept.filter(({ url }) => url.includes("/highs-")).length;
}"""


def test_it_works_without_the_network_once_it_is_loaded(open_page):
    with SERVER.served(DIST, policy=SERVER.POLICY) as address:
        page = open_page(address)
        page.fill("#workout", EARLY)  # typed while Python is loading
        page.wait_for_selector("li.warning", timeout=START_LIMIT)
        settle(page)
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        assert page.evaluate(_SOLVER_FILES_KEPT) == 0
        write(page, HALF)
        assert "added" in _complete(page).lower()
        while page.evaluate(_SOLVER_FILES_KEPT) < 2:
            page.wait_for_timeout(50)
        write(page, EARLY)
    page.reload()
    assert text_of(page) == EARLY
    page.wait_for_selector("li.warning", timeout=START_LIMIT)
    assert _saved(page, "json")[0] == "pull-day.json"
    pytest.importorskip("icalendar")
    assert _saved(page, "calendar")[0] == "pull-day.ics"
    write(page, HALF)
    assert "added" in _complete(page).lower()


def test_nothing_is_asked_of_another_host(opened, url):
    assert len(opened.requests) > 5
    ours = (f"{url}/", f"blob:{url}/")
    assert [asked for asked in opened.requests if not asked.startswith(ours)] == []
    assert opened.errors == []
