/**
 * A textarea with marks. They are drawn by an overlay with the same text and the same layout, so
 * that typing, selecting and undoing are those of the browser.
 * @module editor
 */

import { element } from "./dom.js";

/**
 * @typedef {object} Mark
 * @property {number} start offset of the first character
 * @property {number} end offset behind the last character
 * @property {string} kind `problem`, `error`, `warning`, `info` or `doubt`
 */

/** The later of two overlapping marks is hidden. */
const GRAVEST_FIRST = ["problem", "error", "warning", "doubt", "info"];

/** The most lines that are drawn one by one; no text with more lines is read. */
const DRAWN_LINES = 3000;

/** The most lines that are inserted so that the browser can undo it. */
const UNDONE_LINES = 300;

/** Return how many characters two texts share at their beginning. */
function sharedStart(one, other, most) {
  let count = 0;
  while (count < most && one[count] === other[count]) {
    count += 1;
  }
  return count;
}

/** Return how many characters two texts share at their end. */
function sharedEnd(one, other, most) {
  let count = 0;
  while (count < most && one[one.length - 1 - count] === other[other.length - 1 - count]) {
    count += 1;
  }
  return count;
}

/** Return the lines of a text; those that are too many are one piece, which is quick to draw. */
function linesOf(text) {
  const lines = text.split("\n");
  const rest = lines.splice(DRAWN_LINES);
  return rest.length ? [...lines, rest.join("\n")] : lines;
}

/** Return what differs between two texts: from `start` to before `end`, and what stands there now. */
function difference(before, after) {
  const most = Math.min(before.length, after.length);
  let start = sharedStart(before, after, most);
  let tail = sharedEnd(before, after, most - start);
  // An edit in the middle of a surrogate pair would break the letter.
  start -= /[\ud800-\udbff]/.test(before[start - 1] ?? "") ? 1 : 0;
  tail -= /[\udc00-\udfff]/.test(before[before.length - tail] ?? "") ? 1 : 0;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

export class Editor {
  #area;
  #overlay;
  /** @type {Mark[]} */
  #marks = [];
  #text = "";
  /** The lines as they are drawn, with what each was drawn from. */
  #lines = [];

  /**
   * @param {HTMLTextAreaElement} area
   * @param {HTMLElement} overlay
   * @param {() => void} onInput
   */
  constructor(area, overlay, onInput) {
    this.#area = area;
    this.#overlay = overlay;
    area.addEventListener("input", () => {
      this.#moveMarks();
      this.#draw();
      onInput();
    });
    this.#text = area.value;
    this.#draw();
  }

  get text() {
    return this.#area.value;
  }

  /** The place of the cursor. */
  get cursor() {
    return this.#area.selectionStart;
  }

  /** Write the first text; it cannot be undone. */
  start(text) {
    this.#area.value = text;
    this.#text = text;
    this.#marks = [];
    this.#draw();
  }

  /** Replace the whole text, as one step that the browser can undo. */
  change(text) {
    const { start, end, text: inserted } = difference(this.text, text);
    this.replace(start, end, inserted);
  }

  /** Replace a part of the text, as one step that the browser can undo. */
  replace(start, end, text) {
    if (start === end && !text) {
      return;
    }
    this.#area.focus();
    this.#area.setSelectionRange(start, end);
    // The only way to edit that keeps the stack of undo. It takes a layout of the page per line.
    const isShort = text.split("\n").length <= UNDONE_LINES;
    const command = text ? "insertText" : "delete";
    if (!isShort || !document.execCommand(command, false, text)) {
      this.#area.setRangeText(text, start, end, "end");
      this.#area.dispatchEvent(new Event("input"));
    }
  }

  /** Select a place, and scroll there. */
  select({ start, end }) {
    this.#area.focus({ preventScroll: true });
    this.#area.setSelectionRange(start, end);
    const number = this.text.slice(0, start).split("\n").length - 1;
    this.#lines[number]?.drawn.scrollIntoView({ block: "nearest" });
  }

  /** @param {Mark[]} marks */
  mark(marks) {
    this.#marks = marks
      .map((mark) => ({ ...mark, ...this.#visible(mark) }))
      .sort((one, other) => GRAVEST_FIRST.indexOf(one.kind) - GRAVEST_FIRST.indexOf(other.kind));
    this.#draw();
  }

  /** Return a place with at least one character: something that is missing has none. */
  #visible({ start, end }) {
    if (end > start) {
      return { start, end };
    }
    const isLineStart = start === 0 || this.text[start - 1] === "\n";
    return isLineStart ? { start, end: start + 1 } : { start: start - 1, end: start };
  }

  /** Keep the marks before and after what was typed, until new ones come. */
  #moveMarks() {
    const { start, end, text } = difference(this.#text, this.text);
    const longer = start + text.length - end;
    this.#text = this.text;
    this.#marks = this.#marks
      .filter((mark) => mark.end <= start || mark.start >= end)
      .map((mark) =>
        mark.start >= end && mark.end > start
          ? { ...mark, start: mark.start + longer, end: mark.end + longer }
          : mark,
      );
  }

  /** Draw the lines that have changed. */
  #draw() {
    const texts = linesOf(this.text);
    let offset = 0;
    texts.forEach((text, number) => {
      const end = offset + text.length;
      const marks = this.#marks.filter((mark) => mark.start <= end && mark.end > offset);
      const key = JSON.stringify([text, ...marks.map((mark) => [mark.start - offset, mark.end - offset, mark.kind])]);
      const old = this.#lines[number];
      if (old?.key !== key) {
        const drawn = this.#line(text, offset, marks);
        if (old) {
          old.drawn.replaceWith(drawn);
        } else {
          this.#overlay.append(drawn);
        }
        this.#lines[number] = { key, drawn };
      }
      offset = end + 1;
    });
    for (const { drawn } of this.#lines.splice(texts.length)) {
      drawn.remove();
    }
  }

  /** Return one line with its marks; the gravest mark of a character is drawn. */
  #line(line, offset, marks) {
    const drawn = element("div", { class: marks.length ? `line ${marks[0].kind}` : "line" });
    const ends = marks.flatMap(({ start, end }) => [start - offset, end - offset]);
    const cuts = [...new Set([0, line.length, ...ends])]
      .filter((cut) => cut >= 0 && cut <= line.length)
      .sort((one, other) => one - other);
    cuts.slice(0, -1).forEach((start, index) => {
      const text = line.slice(start, cuts[index + 1]);
      const mark = marks.find((one) => one.start <= offset + start && one.end > offset + start);
      drawn.append(mark ? element("mark", { class: mark.kind }, text) : text);
    });
    if (!line) {
      drawn.append(element("br"));
    }
    return drawn;
  }
}
