/// How a set of files becomes a catalogue: one [SchemaFormat] per file format, in the order of
/// [Formats].
package io.github.schemadiff.format;
