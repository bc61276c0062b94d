/// Rules on what belongs to a contract beside its documents: parameters, bodies, responses,
/// security, channels, servers.
///
/// They look at the changes of parts, and at [io.github.schemadiff.compat.surface.Surface], which
/// knows whom each of them breaks.
package io.github.schemadiff.rule.surface;
