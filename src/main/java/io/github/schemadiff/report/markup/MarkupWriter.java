package io.github.schemadiff.report.markup;

import io.github.schemadiff.report.markup.Markup.Attribute;
import io.github.schemadiff.report.markup.Markup.Element;
import io.github.schemadiff.report.markup.Markup.Fragment;
import io.github.schemadiff.report.markup.Markup.Own;
import io.github.schemadiff.report.markup.Markup.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/// Writes markup that is valid HTML5, or XHTML for readers that insist on it.
public final class MarkupWriter {
  private static final Set<String> EMPTY =
      Set.of("br", "hr", "img", "meta", "link", "path", "use", "col", "input");

  /// Elements of SVG, which browsers close only where they are told to.
  private static final Set<String> FOREIGN = Set.of("path", "use");

  private final Appendable out;
  private final boolean xml;

  private MarkupWriter(Appendable out, boolean xml) {
    this.out = out;
    this.xml = xml;
  }

  public static void html(Markup markup, Appendable out) {
    write(markup, out, false);
  }

  public static void xhtml(Markup markup, Appendable out) {
    write(markup, out, true);
  }

  private static void write(Markup markup, Appendable out, boolean xml) {
    try {
      new MarkupWriter(out, xml).write(markup);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(Markup markup) throws IOException {
    switch (markup) {
      case Text(String value) -> escape(Visible.of(value));
      case Attribute(String name, String value) -> {
        out.append(' ').append(name).append("=\"");
        escape(Visible.of(value));
        out.append('"');
      }
      case Fragment(var parts) -> {
        for (Markup part : parts) {
          write(part);
        }
      }
      case Own(String element, Asset asset) -> own(element, asset.text());
      case Element element -> write(element);
    }
  }

  private void write(Element element) throws IOException {
    out.append('<').append(element.name());
    for (Attribute attribute : element.attributes()) {
      write(attribute);
    }
    if (EMPTY.contains(element.name())) {
      out.append(xml || FOREIGN.contains(element.name()) ? "/>" : ">");
      return;
    }
    out.append('>');
    for (Markup child : element.children()) {
      write(child);
    }
    out.append("</").append(element.name()).append('>');
  }

  private void own(String element, String text) throws IOException {
    out.append('<').append(element).append('>');
    if (xml) {
      escape(text);
    } else {
      out.append(text);
    }
    out.append("</").append(element).append('>');
  }

  private void escape(String text) throws IOException {
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      String entity =
          switch (text.charAt(at)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
          };
      if (entity != null) {
        out.append(text, start, at).append(entity);
        start = at + 1;
      }
    }
    out.append(text, start, text.length());
  }
}
