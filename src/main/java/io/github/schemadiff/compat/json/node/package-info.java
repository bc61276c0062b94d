/// The algebra that schemas of all drafts are read into, and its canonical form.
///
/// [NodeReader] turns a subschema of any draft into a draft-neutral [Node]; [NodeGraph] links
/// nodes, recursion being plain object references; [InPlaceCycles] finds references that lead to
/// themselves; [NodeClasses] gives those that say the same one class.
package io.github.schemadiff.compat.json.node;
