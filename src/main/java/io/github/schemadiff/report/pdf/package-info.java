/// A report as a PDF: the same content as the HTML, laid out with tables and blocks, which is what
/// the renderer understands, on pages with running heads, numbers and an outline.
package io.github.schemadiff.report.pdf;
