/// JSON Schema, drafts 04 to 2020-12, from JSON and YAML files: positions, references, shapes, and
/// what is an event.
///
/// How a set is read, in the order of [JsonSchemaFormat]:
///
/// 1. Each file becomes a [Document], with the draft that it names or that its keywords show
///    ([Drafts]). What has no keyword of a schema is left out with a note, unless it was named.
/// 2. [SchemaResources] indexes identifiers and anchors. References lead into the set or nowhere:
///    nothing is fetched.
/// 3. [Survey] goes through all schemas once: values of the wrong kind, references that lead
///    nowhere, identifiers taken twice, references that lead back to themselves.
/// 4. [EventFinder] tells events from shared types, and finds catalogues.
/// 5. [ShapeReader] reads what a person sees: `allOf` merged ([Parts]), unions with telling labels
///    ([Labelling]), fields with the token that makes them required. What a shape cannot express
///    stays a clause.
///
/// **A wrong schema is never compared.** A keyword with a wrong value could be dropped, but the
/// deciding engine, the validator and the reader of shapes would each have to drop it alike. So
/// what is wrong spoils its document or definition, and all that refer to it; an event that reaches
/// it is [io.github.schemadiff.catalog.EventCatalog.Unread], and every other event is compared.
///
/// **Two conventions** of the shapes read here. A schema without `type` also admits values of other
/// types: its shape has the property `untyped`, unless what stands around it says the type. A
/// reference's target is [Place#key]: the retrieval URI of its document and a JSON Pointer,
/// whatever way led there.
package io.github.schemadiff.format.jsonschema;
