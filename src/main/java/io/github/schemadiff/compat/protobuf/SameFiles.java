package io.github.schemadiff.compat.protobuf;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.WireFormat;
import io.github.schemadiff.catalog.Contract;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which files are the very same to decoders on both sides, with all that they need and all that
/// extends them. What stands in them is read as it was written, and needs no look at its fields.
final class SameFiles {
  private final Contract.Descriptors one;
  private final Contract.Descriptors other;
  private final Map<String, Boolean> known = new HashMap<>();
  private final Map<String, List<String>> around = new HashMap<>();

  SameFiles(Contract.Descriptors one, Contract.Descriptors other) {
    this.one = one;
    this.other = other;
  }

  boolean same(String file) {
    return known.computeIfAbsent(file, this::look);
  }

  private boolean look(String file) {
    Set<String> met = new HashSet<>(Set.of(file));
    Deque<String> open = new ArrayDeque<>(met);
    while (!open.isEmpty()) {
      String next = open.pop();
      Boolean before = known.get(next);
      if (Boolean.TRUE.equals(before)) {
        continue;
      }
      if (before != null || !alike(next)) {
        return false;
      }
      around.computeIfAbsent(next, this::around).stream().filter(met::add).forEach(open::push);
    }
    return true;
  }

  private boolean alike(String file) {
    List<String> extending = one.extending().getOrDefault(file, List.of());
    return Arrays.equals(one.files().get(file), other.files().get(file))
        && extending.equals(other.extending().getOrDefault(file, List.of()));
  }

  /// The files that one needs, and those that extend it.
  private List<String> around(String file) {
    List<String> all = new ArrayList<>(one.extending().getOrDefault(file, List.of()));
    CodedInputStream in = CodedInputStream.newInstance(one.files().get(file));
    try {
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        if (WireFormat.getTagFieldNumber(tag) == FileDescriptorProto.DEPENDENCY_FIELD_NUMBER) {
          all.add(in.readString());
        } else {
          in.skipField(tag);
        }
      }
    } catch (IOException broken) {
      throw new IllegalStateException("the descriptor was written by the program", broken);
    }
    return all;
  }
}
