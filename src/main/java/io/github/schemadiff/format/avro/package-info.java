/// Avro: schemas (`.avsc`), protocols (`.avpr`), interface descriptions (`.avdl`), and the schemas
/// that data files (`.avro`) carry.
package io.github.schemadiff.format.avro;
