/// Checks of what only Protobuf has: numbers, reservations, oneofs, presence, the names of
/// generated code, and the JSON mapping beside the bytes.
package io.github.schemadiff.rule.protobuf;
