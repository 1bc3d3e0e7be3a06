// Compiles Python files to bytecode with the very Python that runs it in the browser:
//   node compile.mjs PYODIDE OUTPUT.zip INPUT...
// Each INPUT is a zip file, such as a wheel, or a Python file. The output holds their modules as
// bytecode, without the sources, and all other files as they are.

import fs from "node:fs";
import path from "node:path";

const [pyodide, output, ...inputs] = process.argv.slice(2);
const { loadPyodide } = await import(path.resolve(pyodide, "pyodide.mjs"));
const python = await loadPyodide();
python.FS.mkdir("/inputs");
for (const input of inputs) {
  python.FS.writeFile(`/inputs/${path.basename(input)}`, fs.readFileSync(input));
}
python.globals.set("names", python.toPy(inputs.map((input) => path.basename(input))));
python.runPython(`
import importlib.util, io, marshal, zipfile

def files(name):
    if not zipfile.is_zipfile("/inputs/" + name):
        with open("/inputs/" + name, "rb") as file:
            yield name, file.read()
        return
    with zipfile.ZipFile("/inputs/" + name) as archive:
        for member in archive.infolist():
            if not member.is_dir():
                yield member.filename, archive.read(member)

def compiled(name, source):
    code = compile(source, name, "exec", dont_inherit=True)
    # The flags name a hash that is never compared with that of a source.
    flags = (1).to_bytes(4, "little")
    return importlib.util.MAGIC_NUMBER + flags + bytes(8) + marshal.dumps(code)

# A fixed date, so that equal inputs make equal files.
with zipfile.ZipFile("/output.zip", "w", zipfile.ZIP_DEFLATED) as output:
    for archive in names:
        for name, content in files(archive):
            if name.endswith(".py"):
                name, content = name + "c", compiled(name, content)
            elif name.endswith((".so", ".c", ".pyi")):
                continue  # for other machines and for type checkers
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            output.writestr(info, content)
`);
fs.writeFileSync(output, python.FS.readFile("/output.zip"));
