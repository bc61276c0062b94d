/// What one side of a comparison holds: its events, the definitions they share, its services, and
/// what could not be read.
///
/// An [EventType] carries two things: a shape to look at and a [Contract] to decide on.
package io.github.schemadiff.catalog;
