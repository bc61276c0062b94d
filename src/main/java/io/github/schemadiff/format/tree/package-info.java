/// JSON and YAML files as one kind of tree, with the position of every node.
///
/// Numbers are exact. What stands in the file but cannot be kept in a tree (a second member of the
/// same name) is said, not swallowed. Hostile files (nested a million levels deep, aliases that
/// multiply) end in an [UnreadableException], never in a stack overflow.
package io.github.schemadiff.format.tree;
