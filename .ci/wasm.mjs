// Runs the tests in CPython for WebAssembly, under node:
//   node wasm.mjs PYODIDE WHEELS REPOSITORY [arguments of pytest]
// PYODIDE is the folder of that npm package, WHEELS one of pure Python wheels.

import fs from "node:fs";
import path from "node:path";

const [folder, wheels, repository, ...words] = process.argv.slice(2);
const { loadPyodide } = await import(path.resolve(folder, "pyodide.mjs"));
const python = await loadPyodide();
const packages = python.runPython("import sysconfig; sysconfig.get_path('purelib')");
for (const name of fs.readdirSync(wheels).filter((name) => name.endsWith(".whl"))) {
  python.unpackArchive(new Uint8Array(fs.readFileSync(path.join(wheels, name))), "wheel", { extractDir: packages });
}
python.mountNodeFS("/repository", path.resolve(repository));
python.globals.set("words", python.toPy(words));
process.exitCode = python.runPython(`
import importlib, os, sys
sys.dont_write_bytecode = True
sys.path[:0] = ["/repository", "/repository/src"]
os.chdir("/repository")
importlib.invalidate_caches()
import pytest
print("Python", sys.version)
int(pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:faulthandler", "--capture=sys", "-p", "no:randomly", *words]))
`);
