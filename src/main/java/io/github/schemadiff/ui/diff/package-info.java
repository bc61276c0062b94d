/// The two-sided tree of one event: which rows are shown, and what each half says.
package io.github.schemadiff.ui.diff;
