// Other tools on the pairs that Others.java has written, one after the other.
// usage: node others.mjs PAIRS.jsonl NODE_MODULES
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequire } from "node:module";

const [, , file, modules] = process.argv;
const pairs = readFileSync(file, "utf8").trim().split("\n").map(JSON.parse);
const home = resolve(modules);
const require = createRequire(home + "/");

const jsoncompat = await import(pathToFileURL(`${home}/jsoncompat/jsoncompat_wasm.js`));
await jsoncompat.default({
  module_or_path: readFileSync(`${home}/jsoncompat/jsoncompat_wasm_bg.wasm`),
});
const { diffSchemas } = require("json-schema-diff");

const tools = {
  // a deserializer of the new schema reads what was written with the old one
  jsoncompat: (old, recent) =>
    jsoncompat.check_compat(JSON.stringify(old), JSON.stringify(recent), "deserializer"),
  "json-schema-diff": async (old, recent) =>
    !(await diffSchemas({ sourceSchema: old, destinationSchema: recent })).removalsFound,
};

for (const [name, ask] of Object.entries(tools)) {
  const millis = [];
  let unsafe = 0, alarms = 0, unanswered = 0, same = 0;
  for (const pair of pairs) {
    const begun = performance.now();
    try {
      const compatible = await ask(pair.old, pair.new);
      if (pair.verdict === "undecided") continue;
      if (compatible === (pair.verdict === "compatible")) same++;
      else if (compatible) unsafe++;
      else alarms++;
    } catch {
      unanswered++;
    } finally {
      millis.push(performance.now() - begun);
    }
  }
  millis.sort((a, b) => a - b);
  const mean = millis.reduce((a, b) => a + b, 0) / millis.length;
  const figure = (value, digits) => value.toFixed(digits).padStart(8);
  console.log(
    `${name.padEnd(30)} mean ${figure(mean, 3)} ms  median ${figure(millis[millis.length >> 1], 3)} ms` +
      `  slowest ${figure(millis.at(-1), 1)} ms  same ${same}, "compatible" where we have a witness` +
      ` ${unsafe}, "incompatible" where we have a proof ${alarms}, no answer ${unanswered}`);
}
