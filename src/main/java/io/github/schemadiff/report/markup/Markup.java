package io.github.schemadiff.report.markup;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A piece of a document: attributes and contents of an element are given in one row, so that a
/// template reads like the markup it makes: `element("a", href("#x"), text(name))`.
public sealed interface Markup {
  /// Text; escaped when written, and with invisible characters made visible.
  record Text(String value) implements Markup {}

  record Attribute(String name, String value) implements Markup {
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9-]*");

    /// What could load or run something: [Markup#to] and [Markup#picture] make the harmless ones.
    private static final Set<String> FORBIDDEN = Set.of("style", "srcdoc", "action", "formaction");

    private static final Pattern INSIDE =
        Pattern.compile("#[A-Za-z0-9-]+|data:image/(png|jpeg);base64,[A-Za-z0-9+/=]+");

    public Attribute {
      if ((name.equals("href") || name.equals("src")) && !INSIDE.matcher(value).matches()) {
        throw new IllegalArgumentException("a report leads nowhere else: " + value);
      }
      if (!NAME.matcher(name).matches() || name.startsWith("on") || FORBIDDEN.contains(name)) {
        throw new IllegalArgumentException("no attribute of a report: " + name);
      }
    }
  }

  record Element(String name, List<Attribute> attributes, List<Markup> children) implements Markup {
    public Element {
      attributes = List.copyOf(attributes);
      children = List.copyOf(children);
    }
  }

  /// Several pieces in a row; nothing at all when empty.
  record Fragment(List<Markup> parts) implements Markup {
    public Fragment {
      parts = List.copyOf(parts);
    }
  }

  /// A style sheet or script of this program's own, written as it is.
  ///
  /// @param element `style` or `script`
  record Own(String element, Asset asset) implements Markup {}

  static Markup nothing() {
    return new Fragment(List.of());
  }

  static Markup all(List<? extends Markup> parts) {
    return new Fragment(List.copyOf(parts));
  }

  /// One piece for each item.
  static <T> Markup each(List<T> items, Function<? super T, ? extends Markup> piece) {
    return new Fragment(items.stream().<Markup>map(piece).toList());
  }

  static Text text(String value) {
    return new Text(value);
  }

  static Attribute attribute(String name, String value) {
    return new Attribute(name, value);
  }

  static Attribute cls(String names) {
    return new Attribute("class", names);
  }

  static Attribute id(String id) {
    return new Attribute("id", id);
  }

  /// A link inside the document: reports lead nowhere else.
  static Attribute to(String id) {
    return new Attribute("href", "#" + id);
  }

  /// @param type `image/png` or `image/jpeg`
  static Attribute picture(String type, byte[] bytes) {
    return new Attribute(
        "src", "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
  }

  static Element element(String name, Markup... parts) {
    List<Attribute> attributes = new ArrayList<>();
    List<Markup> children = new ArrayList<>();
    sort(List.of(parts), attributes, children);
    return new Element(name, attributes, children);
  }

  private static void sort(List<Markup> parts, List<Attribute> attributes, List<Markup> children) {
    for (Markup part : parts) {
      switch (part) {
        case Attribute attribute -> attributes.add(attribute);
        case Fragment fragment -> sort(fragment.parts(), attributes, children);
        case Text _, Element _, Own _ -> children.add(part);
      }
    }
  }

  static Element div(String classes, Markup... parts) {
    return element("div", cls(classes), new Fragment(List.of(parts)));
  }

  static Element span(String classes, Markup... parts) {
    return element("span", cls(classes), new Fragment(List.of(parts)));
  }
}
