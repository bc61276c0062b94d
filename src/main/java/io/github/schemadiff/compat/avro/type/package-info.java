/// Avro types as a graph, read from their canonical form, and the data that fits them.
///
/// Told by identity: a named type is one object wherever it is used.
package io.github.schemadiff.compat.avro.type;
