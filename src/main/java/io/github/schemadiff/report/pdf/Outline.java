package io.github.schemadiff.report.pdf;

import io.github.schemadiff.report.markup.Icon;
import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the outline of an [Icon]: `M L H V C Z` with absolute coordinates, points may follow each
/// other without a letter.
final class Outline {
  private static final Pattern TOKEN = Pattern.compile("[MLHVCZ]|-?\\d+(?:\\.\\d+)?");

  private final Matcher tokens;
  private final Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);

  private Outline(String text) {
    this.tokens = TOKEN.matcher(text);
  }

  static Path2D of(Icon icon) {
    return new Outline(icon.outline()).read();
  }

  private Path2D read() {
    char command = 'L';
    while (tokens.find()) {
      String token = tokens.group();
      if (Character.isLetter(token.charAt(0))) {
        command = token.charAt(0);
        if (command == 'Z') {
          path.closePath();
        } else {
          draw(command, number());
        }
      } else {
        draw(command, Double.parseDouble(token));
      }
    }
    return path;
  }

  private void draw(char command, double first) {
    switch (command) {
      case 'M' -> path.moveTo(first, number());
      case 'H' -> path.lineTo(first, path.getCurrentPoint().getY());
      case 'V' -> path.lineTo(path.getCurrentPoint().getX(), first);
      case 'C' -> path.curveTo(first, number(), number(), number(), number(), number());
      default -> path.lineTo(first, number());
    }
  }

  private double number() {
    if (!tokens.find()) {
      throw new IllegalStateException("an icon's outline ends too early");
    }
    return Double.parseDouble(tokens.group());
  }
}
