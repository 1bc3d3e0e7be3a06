/**
 * Python in a Web Worker. Messages to it are `{ id, request }`; it answers each with
 * `{ type: "answer", id, result, milliseconds }` or `{ type: "failed", id, message }`, and sends
 * `progress`, `ready`, `unloadable` and `dead` by itself.
 * @module worker
 */

/** Bytes that are loaded so far, and all that there are to load. */
const loaded = { bytes: 0, all: 1 };

/** Report how far loading is, with what is being done now. */
function report(text) {
  postMessage({ type: "progress", text, part: Math.min(1, loaded.bytes / loaded.all) });
}

const plainFetch = self.fetch.bind(self);

/**
 * Fetch a file, and count its bytes as they come.
 * @param {RequestInfo | URL} resource
 * @param {RequestInit} [options]
 */
async function countingFetch(resource, options) {
  const response = await plainFetch(resource, options);
  if (!response.ok || !response.body) {
    return response;
  }
  const counter = new TransformStream({
    transform(chunk, controller) {
      loaded.bytes += chunk.byteLength;
      report(loaded.bytes < loaded.all ? "Loading Python" : "Starting Python");
      controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(counter), { status, statusText, headers });
}

/** A file of this page cannot be fetched. */
class MissingFile extends Error {}

/** Fetch a file of this page. */
async function bytesOf(name) {
  const response = await self.fetch(name).catch((error) => {
    throw new MissingFile(`${name}: ${error.message}`);
  });
  if (!response.ok) {
    throw new MissingFile(`${name}: ${response.status} ${response.statusText}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

/** Make the modules of an archive importable, without unpacking them. */
function addArchive(python, name, bytes) {
  const path = `/lib/${name}`;
  python.FS.writeFile(path, bytes);
  python.runPython(`import sys; sys.path.append(${JSON.stringify(path)})`);
}

/** Start Python, import the library, and check a first text, so that the next is quick. */
async function start() {
  const manifest = JSON.parse(new TextDecoder().decode(await bytesOf("manifest.json")));
  const { archives, files, runtime } = manifest;
  const folder = `${runtime}/`;
  const wanted = Object.keys(files).filter((name) => name.startsWith(folder) && !name.endsWith("js"));
  loaded.all = [...wanted, archives.stdlib, archives.library]
    .reduce((sum, name) => sum + files[name].bytes, 0);
  // Pyodide calls it, too: its files are most of what is loaded.
  self.fetch = countingFetch;
  const library = bytesOf(archives.library);
  const { loadPyodide } = await import(`./${folder}pyodide.mjs`);
  const python = await loadPyodide({ stdLibURL: new URL(archives.stdlib, self.location.href).href });
  addArchive(python, archives.library, await library);
  self.fetch = plainFetch;
  report("Starting the checks");
  const answer = python.pyimport("bridge").answer;
  answer(JSON.stringify({ do: "check", text: "Pull-Up 3x8\nDeadlift 3x5" }));
  return { python, answer, archives, solver: manifest.solver };
}

const started = start();
started.then(
  () => postMessage({ type: "ready" }),
  (error) => postMessage({ type: "unloadable", message: String(error?.message ?? error) }),
);

/** The packages of the exports; loaded after the first answer, so that they are there offline. */
let extras = null;

function loadExtras({ python, archives }) {
  extras ??= bytesOf(archives.exports).then(
    (bytes) => addArchive(python, archives.exports, bytes),
    (error) => {
      extras = null; // tried again by the next export
      throw error;
    },
  );
  return extras;
}

/** The solver of "Complete this workout"; loaded by its first use. */
let solver = null;

function loadSolver({ python, solver: folder }) {
  solver ??= import("./solver.js").then(({ solverIn }) => solverIn(`${folder}/`)).then(
    (solve) => python.pyimport("highspy").use(solve),
    (error) => {
      solver = null; // tried again by the next use
      throw new MissingFile(`${folder}: ${error.message}`);
    },
  );
  return solver;
}

/** Answer one request. */
async function respond({ id, request }) {
  const runtime = await started;
  if (request.do === "complete") {
    await loadSolver(runtime);
  }
  if (request.do === "export") {
    await loadExtras(runtime);
  }
  const begin = performance.now();
  const result = JSON.parse(runtime.answer(JSON.stringify(request)));
  postMessage({ type: "answer", id, result, milliseconds: performance.now() - begin });
}

/** Return the kind of answer that an error makes: only what leaves Python running is no death. */
function kindOf(error) {
  if (error instanceof MissingFile) {
    return "missing";
  }
  const isAlive = error?.name === "PythonError" && error.type !== "MemoryError";
  return isAlive ? "failed" : "dead";
}

self.onmessage = async ({ data }) => {
  try {
    await respond(data);
  } catch (error) {
    const message = String(error?.message ?? error).trim().split("\n").at(-1);
    postMessage({ type: kindOf(error), id: data.id, message });
  }
  if (data.request.do === "pictures") {
    started.then(loadExtras).catch(() => {});
  }
};
