/// Where a schema set comes from: a folder, a file or an archive becomes one [SourceSet] of files
/// in memory.
///
/// Nothing is fetched from a network and nothing is unpacked to disk; limits keep bombs out.
package io.github.schemadiff.source;
