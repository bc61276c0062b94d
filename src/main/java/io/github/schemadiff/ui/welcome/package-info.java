/// The page before there is a comparison: drop zones, recent comparisons, samples, loading.
package io.github.schemadiff.ui.welcome;
