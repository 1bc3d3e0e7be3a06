/**
 * HiGHS, a solver of mixed-integer linear programs, as WebAssembly: it chooses the exercises that
 * "Complete this workout" adds.
 * @module solver
 */

/** What stands for no bound in JSON, which has no infinity. */
const bound = (value, none) => value ?? none;

/**
 * Solve one model.
 * @param {object} highs
 * @param {object} given columns, rows and options, as `highspy.py` writes them
 */
function solved(highs, given) {
  const { columns, rows } = given;
  const { threads: _one, ...options } = given.options; // it has one thread, and no such option
  const model = highs.createModel({
    numCols: columns.cost.length,
    numRows: rows.lower.length,
    colCost: columns.cost,
    colLower: columns.lower.map((value) => bound(value, -highs.infinity)),
    colUpper: columns.upper.map((value) => bound(value, highs.infinity)),
    integrality: columns.integrality,
    rowLower: rows.lower.map((value) => bound(value, -highs.infinity)),
    rowUpper: rows.upper.map((value) => bound(value, highs.infinity)),
    matrix: {
      format: "csr",
      numRows: rows.lower.length,
      numCols: columns.cost.length,
      starts: rows.starts,
      indices: rows.indices,
      values: rows.values,
    },
  });
  try {
    model.options.set(options);
    model.run();
    return {
      status: model.getModelStatus(),
      primal: Number(model.info.get("primal_solution_status")),
      values: [...model.getSolution().colValue],
      gap: model.info.get("mip_gap"), // infinity becomes null in JSON
    };
  } finally {
    model.dispose();
  }
}

/**
 * Load the solver, and return a function that takes a model as JSON and returns its solution as JSON.
 * @param {string} folder of its files
 */
export async function solverIn(folder) {
  const { default: load } = await import(`./${folder}highs.mjs`);
  const locateFile = (name) => new URL(folder + name, self.location.href).href;
  const highs = await load({ locateFile });
  return (text) => JSON.stringify(solved(highs, JSON.parse(text)));
}
