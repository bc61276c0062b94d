/// Reports: one [Comparison][io.github.schemadiff.engine.Comparison], one content, every format
/// says the same.
///
/// [ReportContent][io.github.schemadiff.report.content.ReportContent] is what a report says, in the
/// order in which it says it, computed once. `html` and `pdf` only lay it out; they decide nothing.
package io.github.schemadiff.report;
