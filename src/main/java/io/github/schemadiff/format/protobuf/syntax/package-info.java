/// The text of `.proto` files: tokens, syntax trees, and the way on after a mistake.
///
/// Why not a library: `protoc` is a native program, which many platforms lack, and answers a file
/// with a mistake by reading none; Wire's parser knows no editions, stops at the first mistake, and
/// tells only where a declaration begins, not where its name, its type and its number stand. Every
/// row of a diff, every excerpt and every problem needs just that. The tests hold this parser
/// against `protoc` itself.
///
/// [ProtoParser] is the entry, [ProtoFile] the result; [Nodes] says what is in it. Names are as
/// written: what they lead to is found in the package above.
package io.github.schemadiff.format.protobuf.syntax;
