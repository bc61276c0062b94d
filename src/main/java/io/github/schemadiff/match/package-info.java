/// Which old event is which new event, and why we think so.
package io.github.schemadiff.match;
