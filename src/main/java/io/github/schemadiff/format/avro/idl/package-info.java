/// Avro's interface description language, read into the JSON that it stands for, every value with
/// its place in the text.
///
/// The library's own grammar parses it; its reader is not used, as schemas that come out of it have
/// forgotten where they stood.
package io.github.schemadiff.format.avro.idl;
