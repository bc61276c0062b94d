package io.github.schemadiff.compat.json.search;

import java.util.ArrayList;
import java.util.List;

/// Lists that branches of a search share: they are made anew where one of them adds something.
final class Lists {
  private Lists() {}

  static <T> List<T> plus(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }
}
