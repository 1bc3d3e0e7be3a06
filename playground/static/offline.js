/**
 * Service worker: keeps the files of the page, so that it works and starts without a network. Files
 * with their version in the name come from the cache; all others from the network while there is one.
 * The solver is kept once it was used: its 4 MB are not for everybody.
 * @module offline
 */

const CACHES = "backworkouts-playground-";
const UNCHANGING = /-[0-9a-f]{12}\.zip$|\/(?:pyodide|highs)-[0-9.]+\/[^/]+$/;

/**
 * Fill a cache with the files of the manifest, and delete those of other versions.
 * @param {boolean} hasSolver whether the solver is kept, too
 */
async function fill(hasSolver = false) {
  const response = await fetch("manifest.json", { cache: "no-cache" });
  const { version, files, solver } = await response.clone().json();
  const name = CACHES + version;
  const cache = await caches.open(name);
  await cache.put("manifest.json", response);
  const missing = [];
  for (const file of ["./", ...Object.keys(files)]) {
    const isWanted = hasSolver || !file.startsWith(`${solver}/`);
    if (isWanted && !(await cache.match(file))) {
      missing.push(file);
    }
  }
  await cache.addAll(missing);
  const others = (await caches.keys()).filter((other) => other.startsWith(CACHES) && other !== name);
  await Promise.all(others.map((other) => caches.delete(other)));
}

/** Answer from the cache if the file never changes or there is no network. */
async function answer(request) {
  const kept = await caches.match(request, { ignoreSearch: true });
  if (kept && UNCHANGING.test(new URL(request.url).pathname)) {
    return kept;
  }
  try {
    return await fetch(request);
  } catch (error) {
    if (kept) {
      return kept;
    }
    throw error;
  }
}

self.addEventListener("install", (event) => event.waitUntil(fill().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => event.waitUntil(fill(event.data === "solver")));
self.addEventListener("fetch", (event) => {
  const isOurs = new URL(event.request.url).origin === self.location.origin;
  if (event.request.method === "GET" && isOurs) {
    event.respondWith(answer(event.request));
  }
});
