/// Both source texts side by side, aligned line by line and in step with the tree.
package io.github.schemadiff.ui.sources;
