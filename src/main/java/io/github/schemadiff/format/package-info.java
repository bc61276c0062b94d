/// How a set of files becomes a catalogue: one [SchemaFormat] per file format, in the order of
/// [Formats].
///
/// A file belongs to the first format that claims it. What no format claims (a README, a build
/// file) is left out without a word; a file that the user named always belongs to one.
package io.github.schemadiff.format;
