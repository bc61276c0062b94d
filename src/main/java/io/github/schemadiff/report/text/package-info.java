/// The comparison as text for a terminal or a pipe.
package io.github.schemadiff.report.text;
