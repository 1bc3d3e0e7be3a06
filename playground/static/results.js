/**
 * What Python found, as elements.
 * @module results
 */

import { byId, element } from "./dom.js";

const LABELS = {
  problem: "not read",
  error: "error",
  warning: "warning",
  info: "info",
  doubt: "doubtful",
};

/** The most characters of a cell that is not wrapped. */
const SHORT_CELL = 12;

/** What each element shows now, as JSON. */
const shown = new WeakMap();

/** Replace the children of an element, unless they would be the same; what is open stays open. */
function show(target, state, make) {
  const key = JSON.stringify(state);
  if (shown.get(target) === key) {
    return;
  }
  const open = [...target.querySelectorAll("details[open] > summary")];
  const names = new Set(open.map(({ textContent }) => textContent));
  target.replaceChildren(...make());
  for (const summary of target.querySelectorAll("details > summary")) {
    summary.parentElement.open = names.has(summary.textContent);
  }
  shown.set(target, key);
}

/**
 * Return all entries of the list of findings, the gravest first.
 * @param {object} checked the answer of Python
 */
export function entriesOf(checked) {
  const taken = new Set();
  const findings = checked.findings.map((finding, index) => {
    const unknown = checked.unknown.find(
      ({ places }) => places[0]?.start === finding.start && finding.code === "DAT001",
    );
    if (unknown) {
      taken.add(unknown);
    }
    return { ...finding, kind: finding.severity, index, unknown };
  });
  const rest = checked.unknown.filter((unknown) => !taken.has(unknown)).map((unknown) => ({
    ...unknown.places[0],
    kind: "doubt",
    message: `No exercise of the catalog is called "${unknown.name}".`,
    unknown,
  }));
  return [
    ...checked.problems.map((problem) => ({ ...problem, kind: "problem" })),
    ...findings,
    ...rest,
    ...checked.doubts.map((doubt) => ({ ...doubt, kind: "doubt" })),
  ];
}

/** Return the buttons that put known names in the place of an unknown one. */
function suggestions({ unknown }, actions) {
  if (!unknown?.suggestions.length) {
    return null;
  }
  return element("p", { class: "row" }, ...unknown.suggestions.map((name) =>
    element("button", { type: "button", onclick: () => actions.rename(unknown, name) }, `Write ${name}`)));
}

function fixButton(entry, checked, actions) {
  if (!entry.fix || checked.kept) {
    return null;
  }
  const safety = entry.fix.is_safe ? "safe: only the order changes" : "changes the training, or follows a preference";
  return element("p", { class: "row" },
    element("button", { type: "button", class: "fix", onclick: () => actions.fix(entry) }, entry.fix.title),
    element("span", { class: "small" }, safety));
}

function grounds(entry) {
  if (!entry.grounds?.length) {
    return null;
  }
  return element("details", {},
    element("summary", {}, `Why (${entry.code})`),
    element("ul", {}, ...entry.grounds.map(({ source, url, says, confidence }) => {
      const name = url
        ? element("a", { href: url, target: "_blank", rel: "noreferrer" }, source)
        : source;
      return element("li", {}, `${says} (`, name, `; confidence: ${confidence})`);
    })));
}

function item(entry, checked, actions) {
  const isPlaced = entry.has_place ?? true;
  const more = entry.others ? ` and ${entry.others} more` : "";
  return element("li", { class: `entry ${entry.kind}` },
    element("p", { class: "entry-head" },
      element("span", { class: `badge ${entry.kind}` }, LABELS[entry.kind]),
      isPlaced
        ? element("button", { type: "button", class: "place", onclick: () => actions.select(entry) },
            `Line ${entry.line}, column ${entry.column}`)
        : null,
      more ? element("span", { class: "small" }, more) : null),
    element("p", { class: "message" }, entry.message),
    suggestions(entry, actions),
    fixButton(entry, checked, actions),
    grounds(entry));
}

/** Show the findings; `actions` has `select`, `fix` and `rename`. */
export function showFindings(checked, actions) {
  show(byId("findings"), checked, () => {
    if (checked.kind === "empty") {
      return [element("p", { class: "small" },
        "Nothing is typed yet. Write one exercise per line, such as “Seated Row 4x10 @ 60 kg”, or choose an example.")];
    }
    const entries = entriesOf(checked);
    const more = checked.total - checked.problems.length;
    return [
      entries.length
        ? element("ul", { class: "entries" }, ...entries.map((entry) => item(entry, checked, actions)))
        : element("p", { class: "message" }, "No rule objects, and every line was read."),
      more > 0 ? element("p", { class: "small" }, `And ${more} more lines that cannot be read.`) : null,
      checked.summary ? element("p", { class: "small" }, `${checked.summary}.`) : null,
    ].filter(Boolean);
  });
  const safe = checked.findings?.filter(({ fix }) => fix?.is_safe).length ?? 0;
  byId("fix-all").hidden = !safe || Boolean(checked.kept);
  const isKept = Boolean(checked.kept) && checked.findings.some(({ fix }) => fix);
  byId("kept").hidden = !isKept;
  byId("kept").textContent = isKept ? checked.kept : "";
}

/** Return a table; it scrolls by itself where it is too wide. */
function tableOf({ title, columns, rows, notes, right }) {
  const sides = new Set(right);
  const cell = (tag, text, at) => {
    const width = text.length > SHORT_CELL ? "long" : "short";
    const scope = tag === "th" ? "col" : null;
    return element(tag, { class: sides.has(at) ? `right ${width}` : width, scope }, text);
  };
  const table = element("table", {},
    title ? element("caption", {}, title) : null,
    element("thead", {}, element("tr", {}, ...columns.map((text, at) => cell("th", text, at)))),
    element("tbody", {}, ...rows.map((row) => element("tr", {}, ...row.map((text, at) => cell("td", text, at))))));
  return element("div", { class: "table" },
    rows.length ? element("div", { class: "scroll" }, table) : element("p", {}, title),
    ...notes.map((note) => element("p", { class: "small" }, note)));
}

/** Let the keyboard reach the tables that are wider than their place, to scroll them. */
export function reachTables() {
  for (const box of document.querySelectorAll(".scroll")) {
    const isWide = box.scrollWidth > box.clientWidth;
    const name = box.querySelector("caption")?.textContent ?? "The numbers";
    for (const [key, value] of Object.entries({ tabindex: "0", role: "region", "aria-label": name })) {
      if (isWide) {
        box.setAttribute(key, value);
      } else {
        box.removeAttribute(key);
      }
    }
  }
}

/** Show the training as it was read. */
export function showTables(checked) {
  const tables = checked.tables ?? [];
  show(byId("tables"), tables, () => tables.length
    ? tables.map(tableOf)
    : [element("p", { class: "small" }, "No exercise was read yet.")]);
}

/** Show which exercises were added, each with its reason. */
export function showAdded(added) {
  const list = byId("added");
  list.hidden = !added.length;
  list.replaceChildren(...added.map((reason) => element("li", {}, reason)));
}

const addresses = [];

/** Show the pictures, each as an image: no script of it could run, and its styles stay its own. */
export function showPictures({ pictures, table }) {
  const target = byId("pictures");
  show(target, pictures, () => {
    addresses.splice(0).forEach((address) => URL.revokeObjectURL(address));
    if (!pictures.length) {
      return [element("p", { class: "small" }, "No sets are counted yet.")];
    }
    return pictures.map(({ svg, title, description, width, height }) => {
      const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
      addresses.push(address);
      return element("img", { src: address, alt: `${title}. ${description}`, width, height });
    });
  });
  const numbers = byId("numbers");
  numbers.hidden = !table;
  show(byId("numbers-table"), table, () => (table ? [tableOf(table)] : []));
}
