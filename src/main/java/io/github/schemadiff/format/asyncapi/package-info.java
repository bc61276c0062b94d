/// AsyncAPI 2.0 to 2.6, 3.0 and 3.1: which messages a service sends and receives, and over what.
///
/// An event is a message that is sent or received. It is made of its payload, its headers, what is
/// said beside them, and the channels that it goes through. A document is a service; where several
/// services of a set have a message of one name, each has its own copy of it, and
/// [io.github.schemadiff.catalog.EventCatalog.Copy] says so.
///
/// Up to 2.6 a document speaks from its clients' side: what they may `publish` the service
/// receives, what they may `subscribe` to it sends. Since 3.0 it speaks for itself. Traits are
/// merged as the version has it: up to 2.6 a trait wins, since 3.0 what is said in place.
package io.github.schemadiff.format.asyncapi;
