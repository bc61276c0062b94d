/// JSON Schema, drafts 04 to 2020-12, from JSON and YAML files: positions, references, shapes, and
/// what is an event.
package io.github.schemadiff.format.jsonschema;
