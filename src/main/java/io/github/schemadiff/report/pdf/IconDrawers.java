package io.github.schemadiff.report.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import io.github.schemadiff.report.markup.Icon;
import io.github.schemadiff.report.markup.Markup;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.EnumMap;
import java.util.Map;
import org.w3c.dom.Element;

/// Paints what is drawn and not written: the icons of badges as vectors, `<object
/// type="icon/VIOLATION" data-colour="#fff">`, and the edges of the graph ([GraphDrawing]).
final class IconDrawers implements FSObjectDrawerFactory {
  private static final String TYPE = "icon/";

  private final Map<Icon, Path2D> paths = new EnumMap<>(Icon.class);

  static Markup markup(Icon icon, String colour) {
    return Markup.element(
        "object",
        Markup.cls("icon"),
        Markup.attribute("type", TYPE + icon.name()),
        Markup.attribute("data-colour", colour));
  }

  @Override
  public boolean isReplacedObject(Element element) {
    String type = element.getAttribute("type");
    return type.startsWith(TYPE) || type.equals(GraphDrawing.TYPE);
  }

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    if (element.getAttribute("type").equals(GraphDrawing.TYPE)) {
      return new GraphDrawing();
    }
    Icon icon = Icon.valueOf(element.getAttribute("type").substring(TYPE.length()));
    Color colour = Color.decode(element.getAttribute("data-colour"));
    Path2D path = paths.computeIfAbsent(icon, Outline::of);
    return new Drawer(path, colour);
  }

  private record Drawer(Path2D path, Color colour) implements Drawing {
    @Override
    public void paint(Element element, float wide, float high, Graphics2D graphics) {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setColor(colour);
      graphics.fill(
          AffineTransform.getScaleInstance(wide / 16.0, high / 16.0).createTransformedShape(path));
    }
  }
}
