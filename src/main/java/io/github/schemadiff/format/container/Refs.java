package io.github.schemadiff.format.container;

import io.github.schemadiff.format.tree.Pointers;
import io.github.schemadiff.format.tree.Tree;
import io.github.schemadiff.schema.SourceSpan;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Follows references between the objects of documents (not those inside of schemas). They lead
/// into the set or nowhere: nothing is fetched.
public final class Refs {
  private static final int MAX_CHAIN = 50;

  private final SetFiles files;
  private final Problems problems;

  /// How many references the way of a pointer leads through just now.
  private int through;

  public Refs(SetFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  public Optional<Spot> root(String file) {
    return files.tree(file).map(tree -> new Spot(file, tree.positions(), "", tree.root()));
  }

  /// The object itself, or what its `$ref` leads to. What leads nowhere is said once.
  public Optional<Spot> follow(Spot spot) {
    Spot here = spot;
    Set<String> seen = new HashSet<>();
    while (here.json().isObject() && here.text("$ref").isPresent()) {
      if (!seen.add(here.address()) || seen.size() > MAX_CHAIN) {
        problems.add(
            here.member("$ref"), "The reference leads back to itself; expected an object.");
        return Optional.empty();
      }
      Optional<Spot> next = target(here, here.text("$ref").get());
      if (next.isEmpty()) {
        return Optional.empty();
      }
      here = next.get();
    }
    return Optional.of(here);
  }

  /// What a reference that stands at a spot leads to.
  public Optional<Spot> target(Spot from, String reference) {
    SourceSpan where = from.has("$ref") ? from.member("$ref") : from.value();
    int hash = reference.indexOf('#');
    String path = hash < 0 ? reference : reference.substring(0, hash);
    String fragment = decoded(hash < 0 ? "" : reference.substring(hash + 1));
    if (path.matches("[A-Za-z][A-Za-z0-9+.-]+:.*") || path.startsWith("//")) {
      problems.add(
          where,
          "`%s` was not found; expected a file of the set (nothing is fetched from a network)."
              .formatted(reference));
      return Optional.empty();
    }
    Optional<String> file = path.isEmpty() ? Optional.of(from.file()) : relative(from.file(), path);
    if (file.isEmpty() || !files.has(file.get())) {
      problems.add(
          where,
          "`%s` was not found; expected a file `%s` in the set."
              .formatted(reference, file.orElse(path)));
      return Optional.empty();
    }
    Optional<Tree> tree = files.tree(file.get());
    if (tree.isEmpty()) {
      problems.add(files.broken(file.get()).orElseThrow());
      return Optional.empty();
    }
    Spot root = new Spot(file.get(), tree.get().positions(), "", tree.get().root());
    Optional<Spot> found =
        fragment.isEmpty() || fragment.startsWith("/") ? at(root, fragment) : Optional.empty();
    if (found.isEmpty()) {
      problems.add(
          where,
          "`%s` was not found; expected something at `%s`%s."
              .formatted(reference, fragment, path.isEmpty() ? "" : " in `" + file.get() + "`"));
    }
    return found;
  }

  /// A pointer may lead through references: it is meant as people read it.
  private Optional<Spot> at(Spot root, String pointer) {
    Spot here = root;
    for (String token : pointer.isEmpty() ? List.<String>of() : tokens(pointer)) {
      String name = Pointers.unescape(token);
      Optional<Spot> next = here.at(name);
      if (next.isEmpty() && here.isObject() && here.has("$ref") && ++through < MAX_CHAIN) {
        next = target(here, here.text("$ref").orElse("")).flatMap(it -> it.at(name));
        through--;
      }
      if (next.isEmpty()) {
        return next;
      }
      here = next.get();
    }
    return Optional.of(here);
  }

  private static List<String> tokens(String pointer) {
    return List.of(pointer.substring(1).split("/", -1));
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }

  /// The path that a relative path means beside a file; empty where it leads out of the set.
  public static Optional<String> relative(String file, String path) {
    Deque<String> steps = new ArrayDeque<>();
    String[] base = file.split("/");
    for (int i = 0; i < base.length - 1; i++) {
      steps.addLast(base[i]);
    }
    for (String step : decoded(path).split("/")) {
      if (step.equals("..")) {
        if (steps.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return Optional.of(String.join("/", steps));
  }

  /// Says what is wrong somewhere.
  public void wrong(SourceSpan where, String message) {
    problems.add(where, message);
  }
}
