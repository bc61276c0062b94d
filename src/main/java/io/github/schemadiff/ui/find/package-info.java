/// Finding a name in the trees of all events.
package io.github.schemadiff.ui.find;
