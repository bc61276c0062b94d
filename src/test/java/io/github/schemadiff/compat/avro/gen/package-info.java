/// Seeded generators of Avro schemas, related schemas and data, and the laws that hold on them.
package io.github.schemadiff.compat.avro.gen;
