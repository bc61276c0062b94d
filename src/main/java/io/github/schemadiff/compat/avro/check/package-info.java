/// Shows witnesses to the Avro library: written with the writer's schema, read with the reader's.
/// Loaded only when there is a witness to check.
package io.github.schemadiff.compat.avro.check;
