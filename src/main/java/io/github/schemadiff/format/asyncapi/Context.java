package io.github.schemadiff.format.asyncapi;

import io.github.schemadiff.format.container.Dialects;
import io.github.schemadiff.format.container.Problems;
import io.github.schemadiff.format.container.Refs;
import io.github.schemadiff.format.container.Spot;

/// What the readers of one document share.
record Context(
    Spot root,
    Version version,
    Refs refs,
    Problems problems,
    Dialects dialects,
    ForeignSchemas foreign) {}
