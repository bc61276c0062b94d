// The checker of the Apicurio registry, into the folder given. Maven's own resolution wants the
// parent of its pom, which is not to be had: this version of the plugin takes the archives alone.
import { execFileSync } from "node:child_process";

const [, , folder] = process.argv;
for (const name of ["schema-util-json", "schema-util-common", "common"]) {
  execFileSync("mvn", [
    "--quiet",
    "org.apache.maven.plugins:maven-dependency-plugin:2.8:copy",
    `-Dartifact=io.apicurio:apicurio-registry-${name}:3.0.9`,
    `-DoutputDirectory=${folder}`,
  ], { stdio: "inherit" });
}
