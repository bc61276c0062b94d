/// The signs of a distributed monolith, C1 to C7: one small file for each, listed in
/// [io.github.schemadiff.rule.coupling.SignBook].
///
/// A sign is seen, not seen, or unknown where the sources cannot tell. It carries its evidence and
/// what to do instead, and never a grade: how small a service should be, and how much talk is too
/// much, cannot be measured.
package io.github.schemadiff.rule.coupling;
