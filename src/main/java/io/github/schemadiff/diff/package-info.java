/// What differs between two schemas as written: a tree of aligned places with the [Change]s at
/// each.
///
/// Facts only. Whether a change breaks anybody is decided in `compat`, what we say of it in `rule`.
package io.github.schemadiff.diff;
