package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.Descriptors.Descriptor;

/// A message type of the writer with the one that its messages are read as.
record Pair(Descriptor writer, Descriptor reader) {}
