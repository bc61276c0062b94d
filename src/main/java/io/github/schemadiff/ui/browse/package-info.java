/// Walking through a comparison: the event list, its groups, the filter, the current finding.
package io.github.schemadiff.ui.browse;
