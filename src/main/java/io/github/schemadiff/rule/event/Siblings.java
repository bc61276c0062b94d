package io.github.schemadiff.rule.event;

import io.github.schemadiff.diff.Change;
import io.github.schemadiff.diff.DiffNode;
import io.github.schemadiff.rule.Evidence;
import io.github.schemadiff.rule.Site;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Changes of one kind at one row, told in one finding: readers fail on the row, not on each of
/// them.
record Siblings<C extends Change>(List<Site<C>> sites) {
  static <C extends Change> List<Siblings<C>> of(Evidence evidence, Class<C> kind) {
    Map<DiffNode, List<Site<C>>> byRow = new IdentityHashMap<>();
    List<List<Site<C>>> inOrder = new ArrayList<>();
    Site.of(evidence, kind)
        .forEach(
            site ->
                byRow
                    .computeIfAbsent(
                        site.node(),
                        _ -> {
                          List<Site<C>> fresh = new ArrayList<>();
                          inOrder.add(fresh);
                          return fresh;
                        })
                    .add(site));
    return inOrder.stream().map(Siblings::new).toList();
  }

  List<C> changes() {
    return sites.stream().map(Site::change).toList();
  }

  /// The first of them, with the breaks of all.
  Site<C> together() {
    Site<C> first = sites.getFirst();
    List<Change> others =
        Stream.concat(
                first.twins().stream(),
                sites.stream()
                    .skip(1)
                    .flatMap(
                        site ->
                            Stream.concat(Stream.<Change>of(site.change()), site.twins().stream())))
            .toList();
    return new Site<>(first.evidence(), first.trail(), first.change(), others);
  }
}
