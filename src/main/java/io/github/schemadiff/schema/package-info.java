/// The format-neutral tree of what a schema says.
///
/// Every dialect (JSON Schema, Avro, Protobuf) is read into the same few [Shape]s, *as written*:
/// what an architect recognises from the source, never a canonical form. What the shapes cannot
/// express exactly is carried as a [Facet.Clause] and decided elsewhere, from the contract, never
/// from the shape.
///
/// How the dialects map, sketched before the records were fixed:
///
/// | says | JSON Schema | Avro | Protobuf |
/// |---|---|---|---|
/// | [Shape.Structure] | object with `properties` | record | message |
/// | [Field] presence | in `required` or not | no default = required | `required`, `optional`, implicit |
/// | [Facet.Number] | – | – | field and enum numbers |
/// | [Facet.Alias] | – | `aliases` of fields and types | – (`json_name` is [Facet.Property]) |
/// | [Shape.Dictionary] | object with only typed `additionalProperties` | map | map |
/// | [Shape.Union] | `oneOf`, `anyOf`, several `type`s | union | oneof (of fields) |
/// | [Facet.Nullable] | `null` beside one type | `[null, T]` | – |
/// | [Facet.Format] | `format` | logical type | well-known type |
/// | [Facet.Default] | `default` | field default, enum default | explicit default |
/// | [Content] | open, closed, typed | resolution ignores | unknown fields kept |
/// | [Facet.Reserved] | – | – | reserved names and numbers |
package io.github.schemadiff.schema;
