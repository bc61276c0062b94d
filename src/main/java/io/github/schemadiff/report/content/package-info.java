/// What a report says: [ReportContent][io.github.schemadiff.report.content.ReportContent], computed
/// once from a comparison, and laid out alike by every format.
///
/// Sentences, counts, folding and limits are decided here, so that two formats cannot disagree.
package io.github.schemadiff.report.content;
