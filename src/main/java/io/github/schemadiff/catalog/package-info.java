/// What one side of a comparison holds: its events, the definitions they share, its services, and
/// what could not be read.
///
/// An [EventType] carries two things: a shape to look at and a [Contract] to decide on.
///
/// Two things need both sides to be decided, and are left open here. A [Catalogue] is read as one
/// event or as many, by what the other side has: [EventCatalog#closed] gives the other reading. And
/// an [EventCatalog.Unread] event must not make its counterpart look added or removed.
package io.github.schemadiff.catalog;
