package io.github.schemadiff.report.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.Map;
import org.w3c.dom.Element;

/// What is painted in the place of an element.
interface Drawing extends FSObjectDrawer {
  /// @param wide of the place, in the units of the graphics, which begin at its upper left
  void paint(Element element, float wide, float high, Graphics2D graphics);

  @Override
  default Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    float wide = (float) width / dotsPerPixel;
    float high = (float) height / dotsPerPixel;
    device.drawWithGraphics(
        (float) x, (float) y, wide, high, graphics -> paint(element, wide, high, graphics));
    return Map.of();
  }
}
