/// The picture of who sends what to whom: three columns, laid out the same for the window and for
/// reports.
///
/// [io.github.schemadiff.report.graph.Chart] says what is in it,
/// [io.github.schemadiff.report.graph.Order] in which order each column stands so that few edges
/// cross, and [io.github.schemadiff.report.graph.Places] how far down.
package io.github.schemadiff.report.graph;
