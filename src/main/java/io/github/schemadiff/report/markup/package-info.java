/// A small typed builder of HTML that escapes by construction.
///
/// Why not a template engine: what a schema says must never become markup, and here there is no
/// syntax in which it could. Text is a value of type
/// [Text][io.github.schemadiff.report.markup.Markup.Text], and no unescaped kind of it exists. It
/// also needs no build step, and the compiler checks the templates.
package io.github.schemadiff.report.markup;
