/// Which services a set names, beyond what its contracts say by themselves: by a file
/// `services.yaml`, and by folders that say who sends and who receives.
///
/// What several sources say of one service is merged by its name. A receiver that keeps its own
/// copy of an event's schema is told to receive the sender's event
/// ([io.github.schemadiff.catalog.Service.EventUse#of]).
package io.github.schemadiff.format.services;
