/// The main flow on one page ([Comparer]), and the one immutable [Comparison] that everything else
/// renders.
///
/// Work on large sets is shared between two threads ([SideBySide]): each reads one side; of many
/// events, each compares its share; of a few large ones, each decides one direction
/// ([LargeEvents]). How it is shared, and every budget, depends on the sets alone.
package io.github.schemadiff.engine;
