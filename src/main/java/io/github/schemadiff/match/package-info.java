/// Which old event is which new event, and why we think so.
///
/// [Matcher] asks one [Strategy] after the other, the surest first; each pairs what it is sure of
/// in an [Alignment] and leaves the rest. What nobody pairs is added or removed, and [Successors]
/// says which of those is a later version of which.
package io.github.schemadiff.match;
