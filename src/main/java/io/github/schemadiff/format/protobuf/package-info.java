/// Protobuf: `.proto` files of proto2, proto3 and editions, and compiled descriptor sets.
///
/// How a set is read, in the order of [SetReader]:
///
/// 1. Every file is parsed by itself ([io.github.schemadiff.format.protobuf.syntax]). Files with
///    the same text are one.
/// 2. [Imports] finds the files that imports mean, in whatever folder they stand, and borrows
///    google's own where the set lacks them ([Bundled]).
/// 3. [Linker] finds what every name leads to, by what each file sees ([Visibility], [Names]).
/// 4. [Checks] and its neighbours look for what the language forbids.
/// 5. What is wrong spoils its top-level definition and all that refer to it; such an event is
///    [io.github.schemadiff.catalog.EventCatalog.Unread], and every other event is compared.
/// 6. [Descriptors] writes down for the deciding engine what decoders work by, [ShapeReader] what
///    people see. [Events] tells events from shared types.
package io.github.schemadiff.format.protobuf;
