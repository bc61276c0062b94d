/// Rules on what only Avro has: decimals, enums with a default for unknown symbols, aliases.
package io.github.schemadiff.rule.avro;
