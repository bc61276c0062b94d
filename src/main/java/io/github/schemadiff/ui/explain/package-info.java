/// The explanation of one finding, in its fixed order from the rule to what is related.
package io.github.schemadiff.ui.explain;
