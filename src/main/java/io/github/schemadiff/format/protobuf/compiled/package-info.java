/// Compiled descriptor sets, turned back into `.proto` texts, so that they are read, shown and told
/// of like any other file.
package io.github.schemadiff.format.protobuf.compiled;
