/// Whether a reader's Avro schema reads everything that a writer's writes, by the specification's
/// rules of schema resolution.
///
/// `AvroCompatibility` asks in this order. The writer's types are renamed by the reader's aliases
/// (`Renaming`, `Clashes`). `Induction` goes through every pair of types that can meet, once each,
/// and `Resolution`, with `BranchChoice` for unions, says of one pair which pairs it leads to and
/// what is wrong with it (`Flaw`): no flaw anywhere is the proof. Each flaw becomes a witness
/// (`Witnesses`): the smallest document that gets there (`Costs`, `Documents`), realistic where
/// there is a choice (`Samples`), shown to the real decoder by the package `check`, and told as
/// people read it (`Spoken`). Where specification and library do not agree, `Remarks` says so.
package io.github.schemadiff.compat.avro;
