/// The main flow on one page ([Comparer]), and the one immutable [Comparison] that everything else
/// renders.
package io.github.schemadiff.engine;
