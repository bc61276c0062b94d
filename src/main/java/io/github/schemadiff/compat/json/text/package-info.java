/// Sets of strings, exact: what a `pattern` admits, and what several of them admit together.
///
/// [EcmaPattern] reads a regular expression as ECMA-262 means it and compiles it to a
/// [TextLanguage], a minimal deterministic automaton over Unicode scalar values. Languages are
/// closed under intersection and complement, know whether they are empty, and name their shortest
/// members. What costs too much throws [TooComplex]; what is not regular is [EcmaPattern.Opaque].
package io.github.schemadiff.compat.json.text;
