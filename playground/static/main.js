/**
 * The page: reads what is typed, asks Python, and shows the answers.
 * @module main
 */

import { byId, element } from "./dom.js";
import { Editor } from "./editor.js";
import { EXAMPLES } from "./examples.js";
import { entriesOf, reachTables, showAdded, showFindings, showPictures, showTables } from "./results.js";
import { Runtime } from "./runtime.js";
import { LINK_CHARACTERS, linkOf, stateOf, TEXT_CHARACTERS } from "./share.js";

const TYPING_PAUSE = 120; // ms
const ANNOUNCE_PAUSE = 1500; // ms
const ANSWER_LIMIT = 5000; // ms
const COMPLETE_LIMIT = 60_000; // ms; the first one has to load the solver
const EXPORT_LIMIT = 30_000; // ms; the first one may have to load its packages
const KEY = "backworkouts";

const area = /** @type {HTMLTextAreaElement} */ (byId("workout"));
const fields = /** @type {HTMLSelectElement[]} */ ([...byId("options").querySelectorAll("select")]);

/** The last text that was checked, with its answer; null until then. */
let checked = null;
let isChecking = false;
let typing = 0;
let announcing = 0;
let isKept = false;

const editor = new Editor(area, byId("overlay"), () => {
  byId("complete-note").textContent = "";
  showAdded([]);
  byId("results").setAttribute("aria-busy", "true");
  clearTimeout(typing);
  typing = setTimeout(check, TYPING_PAUSE);
  dropLink();
  remember();
});

const runtime = new Runtime({
  limit: ANSWER_LIMIT,
  onProgress(text, part) {
    byId("progress").hidden = false;
    byId("progress").value = part;
    byId("status").textContent = part < 1 ? `${text}: ${Math.round(part * 100)} %` : `${text}...`;
  },
  onReady() {
    byId("progress").hidden = true;
    byId("status").textContent = "";
  },
});

const options = () => Object.fromEntries(fields.map(({ name, value }) => [name, value]));

function setOptions(values) {
  for (const field of fields) {
    const isKnown = [...field.options].some(({ value }) => value === values[field.name]);
    field.value = isKnown ? values[field.name] : field.options[0].value;
  }
}

const keyOf = () => JSON.stringify([editor.text, options()]);

/** Tell screen readers about the result, once the typing has paused. */
function announce(text) {
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    if (byId("announce").textContent !== text) {
      byId("announce").textContent = text;
    }
  }, ANNOUNCE_PAUSE);
}

/** Show what went wrong above all else; empty hides it. */
function alertWith(text, canRepeat = true) {
  byId("alert").hidden = !text;
  byId("alert-text").textContent = text;
  byId("again").hidden = !canRepeat;
}

const FAULTS = {
  slow: `It took too long and was stopped: a check has ${ANSWER_LIMIT / 1000} seconds. Your text is as it was; Python has been started again. A shorter text may help.`,
  dead: "Python stopped unexpectedly and has been started again. Your text is as it was.",
  failed: "The check failed because of a fault in the program, not in your text. Please report it.",
  missing: "A file of this page could not be loaded.",
  unloadable: "Python could not be loaded. Your text is as it was.",
};

function explain(fault) {
  if (!FAULTS[fault.kind]) {
    throw fault;
  }
  const detail = fault.kind === "slow" || !fault.message ? "" : ` (${fault.message})`;
  alertWith(FAULTS[fault.kind] + detail);
  byId("progress").hidden = true;
}

/** Check the text as it is now; what is typed meanwhile is checked after that. */
async function check() {
  if (isChecking) {
    return;
  }
  isChecking = true;
  byId("results").setAttribute("aria-busy", "true");
  try {
    let key;
    do {
      key = keyOf();
      await checkOnce(key);
    } while (key !== keyOf());
  } catch (fault) {
    explain(fault);
  } finally {
    isChecking = false;
    byId("results").removeAttribute("aria-busy");
    reachTables();
  }
}

async function checkOnce(key) {
  const text = editor.text;
  if (text.length > TEXT_CHARACTERS) {
    const counted = text.length.toLocaleString("en");
    alertWith(`The text has ${counted} characters; at most ${TEXT_CHARACTERS.toLocaleString("en")} are checked here.`, false);
    editor.mark([]);
    checked = null;
    return;
  }
  const request = { text, options: options() };
  const { result, milliseconds } = await runtime.ask({ do: "check", ...request });
  if (key !== keyOf()) {
    return; // stale
  }
  if (result.error) {
    alertWith(result.error, false);
    return;
  }
  alertWith("");
  checked = { key, text, ...result, entries: result.kind === "empty" ? [] : entriesOf(result) };
  showChecked(result, milliseconds);
  const pictures = result.kind === "empty" || result.kind === "none"
    ? { result: { pictures: [], table: null }, milliseconds: 0 }
    : await runtime.ask({ do: "pictures", ...request });
  if (key === keyOf() && !pictures.result.error) {
    showPictures(pictures.result);
    performance.measure("pictures", { start: 0, duration: pictures.milliseconds });
  }
  keepOffline();
}

function showChecked(result, milliseconds) {
  editor.mark(checked.entries.filter(({ has_place: isPlaced }) => isPlaced ?? true));
  showFindings(result, { select: (place) => editor.select(place), fix, rename });
  showTables(result);
  performance.measure("check", { start: 0, duration: milliseconds });
  updateOwnTab();
  const count = checked.entries.length;
  const findings = `${count || "no"} finding${count === 1 ? "" : "s"}`;
  const isEmpty = result.kind === "empty";
  byId("status").textContent = isEmpty ? "" : `${findings}, ${Math.ceil(milliseconds)} ms`;
  announce(isEmpty ? "" : `${findings}. ${result.summary}`);
}

/** Let the link out of an embedded page take the text along. */
async function updateOwnTab() {
  const link = await linkOf({ text: editor.text, options: options() }, location.href);
  byId("own-tab").href = link.length > LINK_CHARACTERS ? "index.html" : link;
}

/** Apply the fix of a finding, or all safe ones, if the text is still the one that was checked. */
async function fix(entry) {
  if (checked?.key !== keyOf()) {
    return;
  }
  const before = checked.key;
  const request = { do: "fix", text: editor.text, options: options() };
  try {
    const { result } = await runtime.ask(entry ? { ...request, finding: entry.index } : request);
    if (before !== keyOf()) {
      return;
    }
    const reason = result.error ?? result.reason;
    editor.change(result.text ?? editor.text);
    if (reason) {
      alertWith(reason, false);
    }
  } catch (fault) {
    explain(fault);
  }
}

/** Write a known name in all places of an unknown one. */
function rename({ places }, name) {
  if (checked?.key !== keyOf()) {
    return;
  }
  const text = places.toReversed().reduce(
    (rest, { start, end }) => rest.slice(0, start) + name + rest.slice(end),
    editor.text,
  );
  editor.change(text);
}

/** Select the next mark, or the previous one. */
function step(direction) {
  const places = (checked?.entries ?? []).filter(({ has_place: isPlaced }) => isPlaced ?? true)
    .toSorted((one, other) => one.start - other.start);
  const after = places.filter(({ start }) => start > editor.cursor);
  const before = places.filter(({ start }) => start < editor.cursor);
  const next = direction > 0 ? after[0] ?? places[0] : before.at(-1) ?? places.at(-1);
  if (next) {
    editor.select(next);
  }
}

/** Apply the fix of the finding whose line has the cursor. */
function fixHere() {
  const line = editor.text.slice(0, editor.cursor).split("\n").length;
  const entry = checked?.entries.find((one) => one.fix && one.line === line);
  if (entry && !checked.kept) {
    fix(entry);
  }
}

async function share() {
  const link = await linkOf({ text: editor.text, options: options() }, location.href);
  const note = byId("export-note");
  byId("link-row").hidden = link.length > LINK_CHARACTERS;
  if (link.length > LINK_CHARACTERS) {
    note.textContent = `The link of this text has ${link.length.toLocaleString("en")} characters. Links over ${LINK_CHARACTERS.toLocaleString("en")} break in mail and chat programs: export the text instead.`;
    return;
  }
  const field = /** @type {HTMLInputElement} */ (byId("link"));
  field.value = link;
  try {
    await navigator.clipboard.writeText(link);
    note.textContent = "The link is copied.";
  } catch {
    field.focus();
    field.select();
    note.textContent = "Copy the link above: the browser does not let this page do so.";
  }
}

/** Save a file that Python made. */
function download({ name, type, base64 }) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const anchor = element("a", { href: address, download: name });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser may still be reading it
}

async function exportAs(format) {
  const note = byId("export-note");
  if (editor.text.length > TEXT_CHARACTERS) {
    note.textContent = "The text is too long.";
    return;
  }
  note.textContent = "Writing the file...";
  const start = /** @type {HTMLInputElement} */ (byId("start")).value;
  try {
    const request = { do: "export", text: editor.text, options: options(), format, start };
    const { result } = await runtime.ask(request, EXPORT_LIMIT);
    if (result.error || result.reason) {
      note.textContent = result.error ?? result.reason;
      return;
    }
    download(result);
    const lost = result.lost.length ? ` It does not hold ${result.lost.join("; ")}.` : "";
    note.textContent = `Saved as ${result.name}.${lost}`;
  } catch (fault) {
    note.textContent = "";
    explain(fault);
  }
}

/** Add exercises to the text, if it is still the one that was asked about when the answer is there. */
async function complete() {
  const note = byId("complete-note");
  const button = /** @type {HTMLButtonElement} */ (byId("complete"));
  if (editor.text.length > TEXT_CHARACTERS) {
    note.textContent = "The text is too long.";
    return;
  }
  const before = keyOf();
  const minutes = Number(/** @type {HTMLInputElement} */ (byId("minutes")).value) || null;
  button.disabled = true;
  showAdded([]);
  note.textContent = "Searching for exercises...";
  try {
    const request = { do: "complete", text: editor.text, options: options(), minutes };
    const { result, milliseconds } = await runtime.ask(request, COMPLETE_LIMIT);
    performance.measure("complete", { start: 0, duration: milliseconds });
    navigator.serviceWorker?.controller?.postMessage("solver");
    if (before !== keyOf()) {
      note.textContent = "The text has changed meanwhile, and was left as it is.";
      return;
    }
    if (result.text) {
      editor.change(result.text);
      showAdded(result.added);
    }
    note.textContent = result.error ?? result.reason ?? result.summary;
  } catch (fault) {
    note.textContent = "";
    explain(fault);
  } finally {
    button.disabled = false;
  }
}

/** Keep the text for this tab, so that loading the page again does not lose it. */
function remember() {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ text: editor.text, options: options() }));
  } catch {
    // Without storage, or with a full one, the text is in the page alone.
  }
}

function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY));
  } catch {
    return null;
  }
}

/** Forget the link that was opened: the text is another one now. */
function dropLink() {
  if (location.hash.startsWith("#w=")) {
    history.replaceState(null, "", location.pathname + location.search);
  }
}

/** Return the text of the link in the address; null without one, and for a broken one. */
async function linked() {
  try {
    return await stateOf(location.hash);
  } catch {
    byId("export-note").textContent = "The link is broken or cut off: its text cannot be read.";
    return null;
  }
}

async function begin() {
  const state = (await linked()) ?? remembered() ?? { text: Object.values(EXAMPLES)[0], options: {} };
  editor.start(String(state.text));
  setOptions(state.options ?? {});
  check();
}

/** Have the browser keep the page for times without a network. */
async function keepOffline() {
  if (isKept) {
    return;
  }
  isKept = true;
  try {
    await navigator.serviceWorker?.register("offline.js");
  } catch {
    // Private windows and foreign frames have none: then a restart of Python needs the network.
  }
}

const names = Object.keys(EXAMPLES);
const choice = /** @type {HTMLSelectElement} */ (byId("example"));
choice.append(...names.map((name) => element("option", { value: name }, name)));
choice.addEventListener("change", () => {
  if (choice.value) {
    editor.change(EXAMPLES[choice.value]);
    choice.value = "";
  }
});
for (const field of fields) {
  field.addEventListener("change", () => {
    dropLink();
    remember();
    check();
  });
}
byId("fix-all").addEventListener("click", () => fix(null));
byId("again").addEventListener("click", () => {
  alertWith("");
  check();
});
byId("complete").addEventListener("click", complete);
byId("share").addEventListener("click", share);
for (const button of document.querySelectorAll("[data-export]")) {
  button.addEventListener("click", () => exportAs(button.dataset.export));
}
document.addEventListener("keydown", (event) => {
  const isCommand = event.ctrlKey || event.metaKey;
  const action =
    (event.key === "F8" && (() => step(event.shiftKey ? -1 : 1))) ||
    (isCommand && event.key === "." && fixHere) ||
    (isCommand && event.key === "Enter" && check);
  if (action) {
    event.preventDefault();
    action();
  }
});
addEventListener("hashchange", async () => {
  const state = await linked();
  if (state) {
    editor.change(state.text);
    setOptions(state.options);
    check();
  }
});
addEventListener("resize", reachTables);
byId("numbers").addEventListener("toggle", reachTables);
const tomorrow = new Date(Date.now() + 86_400_000);
byId("start").value = new Date(tomorrow - tomorrow.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
document.documentElement.classList.toggle("embed", new URLSearchParams(location.search).has("embed"));
runtime.start();
begin();
