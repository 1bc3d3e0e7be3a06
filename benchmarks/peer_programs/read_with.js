// Read texts with an npm parser of another project: `node read_with.js caber FOLDER < texts.json`,
// where FOLDER has node_modules. Input and output are those of read_with.py.
"use strict";

const { createRequire } = require("node:module");
const { join, resolve } = require("node:path");
const { readFileSync } = require("node:fs");

const [name, folder] = process.argv.slice(2);
const load = createRequire(join(resolve(folder), "package.json"));
console.log = () => {}; // torc prints while it parses

const seconds = (time) => time && (time.hours * 60 + time.minutes) * 60 + time.seconds;

// For each parser: what calls it on a text, and what converts its result.
const parsers = {
  caber() {
    const convert = (activities) =>
      activities.map((activity) => ({
        name: activity.name,
        sets: activity.sets
          .map(({ reps, time, weight, unit }) => ({ reps, seconds: time, weight, unit }))
          .filter((set) => set.reps != null || set.seconds != null), // distances have no label
      }));
    return [load("caber").parse, convert];
  },
  torc() {
    const convert = ({ exercises }) =>
      exercises.map((exercise) => ({
        name: exercise.name,
        sets: exercise.sets.map(({ reps, weight }) => ({
          reps,
          weight: weight?.[0],
          unit: weight?.[1]?.replace(/s$/, ""),
        })),
      }));
    return [load("@timuism/torc").torc, convert];
  },
  "fit-parser"() {
    // Version 0.10.1 raises a TypeError on every text unless this file of the package is loaded too.
    load("./node_modules/fit-parser/lib/parser/string.js");
    const convert = (workout) =>
      JSON.parse(JSON.stringify(workout)).sets.map((exercise) => ({
        name: exercise.name,
        sets: exercise.intervals
          .map(({ reps, weight, time }) => ({
            reps,
            seconds: reps == null ? seconds(time) : null,
            weight: weight || null,
          }))
          .filter((set) => set.reps || set.seconds), // swum distances have no label
      }));
    return [load("fit-parser"), convert];
  },
};

const [parse, convert] = parsers[name]();
const readings = JSON.parse(readFileSync(0, "utf8")).map((text) => {
  let result;
  try {
    result = parse(text);
  } catch {
    return null; // an error of any kind: it does not read this text
  }
  return convert(result);
});
process.stdout.write(JSON.stringify(readings));
