/// What a change of the surface breaks: of parameters, bodies, responses, security, channels and
/// whatever else belongs to a contract beside what its documents carry.
///
/// No document proves such a break, so none is made up: the rules stand here, one for each kind of
/// part, and what they say is a fact for `rule` to speak of. What parts carry is decided by the
/// engines of their dialects.
package io.github.schemadiff.compat.surface;
