/// Finds the places where a reader fails on what a writer writes, and for each a smallest document
/// that fails there and, if that can be, nowhere else.
///
/// [Localizer] walks writer and reader in step, and each pair of their schemas once: [OwnBreaks]
/// asks what the reader says of a value itself, [ChildPlaces] goes on to members and items,
/// [UnionPlaces] to the reader's alternatives; [WriterChoices] says between which alternatives the
/// writer chooses at a place. A [Suspect] is one keyword that may break; [WholeDocuments] puts a
/// value that breaks at its place into a whole document; [Rest] and [Undoing] keep all other breaks
/// out of it; [Breaks] keeps what was found.
package io.github.schemadiff.compat.json.place;
