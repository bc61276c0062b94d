package io.github.schemadiff.rule.coupling;

/// What a sign is, for lists and headings; its page is `rules/<id>.md`.
///
/// @param id `C1` to `C7`
/// @param name as a word of its own in machine-readable output: `shared-models`
/// @param title a short sentence fragment
public record SignCard(String id, String name, String title) {}
