package naskh.show.report;

import java.util.Locale;

/**
 * A drawing. Its first coordinate runs in the direction of reading: for Arabic readers from right
 * to left, letters excepted.
 */
final class Svg {
  /** Where a text stands as seen from its point. */
  enum Anchor {
    AFTER,
    AROUND,
    BEFORE
  }

  private final Markup html;
  private final int width;
  private final boolean isMirrored;

  /**
   * @param label what is read out in its place
   * @param style its class
   */
  Svg(Markup html, int width, int height, Language language, String label, String style) {
    this.html = html;
    this.width = width;
    isMirrored = language.isRightToLeft();
    html.open(
        "svg",
        "class",
        style,
        "viewBox",
        "0 0 " + width + " " + height,
        "width",
        String.valueOf(width),
        "height",
        String.valueOf(height),
        "role",
        "img",
        "aria-label",
        label);
  }

  void end() {
    html.close("svg").raw("\n");
  }

  private double across(double x) {
    return isMirrored ? width - x : x;
  }

  private static String coordinate(double value) {
    String written = String.format(Locale.ROOT, "%.1f", value);
    return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
  }

  void line(String style, double x1, double y1, double x2, double y2) {
    html.open("path", "class", style, "d", "M" + point(x1, y1) + "L" + point(x2, y2));
    html.close("path");
  }

  private String point(double x, double y) {
    return coordinate(across(x)) + " " + coordinate(y);
  }

  void rect(String style, double x, double y, double wide, double high, String told) {
    html.open(
        "rect",
        "class",
        style,
        "x",
        coordinate(isMirrored ? width - x - wide : x),
        "y",
        coordinate(y),
        "width",
        coordinate(wide),
        "height",
        coordinate(high));
    told(told);
    html.close("rect");
  }

  void dot(String style, double x, double y, double radius, String told) {
    html.open(
        "circle",
        "class",
        style,
        "cx",
        coordinate(across(x)),
        "cy",
        coordinate(y),
        "r",
        coordinate(radius));
    told(told);
    html.close("circle");
  }

  void diamond(String style, double x, double y, double radius, String told) {
    html.open(
        "path",
        "class",
        style,
        "d",
        "M"
            + point(x, y - radius)
            + "L"
            + point(x + radius, y)
            + "L"
            + point(x, y + radius)
            + "L"
            + point(x - radius, y)
            + "Z");
    told(told);
    html.close("path");
  }

  /** A band of one height from one place to another. */
  void ribbon(String style, double x1, double y1, double x2, double y2, double high, String told) {
    double middle = (x1 + x2) / 2;
    html.open(
        "path",
        "class",
        style,
        "d",
        "M"
            + point(x1, y1)
            + curve(middle, y1, y2, x2)
            + "L"
            + point(x2, y2 + high)
            + curve(middle, y2 + high, y1 + high, x1)
            + "Z");
    told(told);
    html.close("path");
  }

  private String curve(double middle, double y1, double y2, double x2) {
    return "C" + point(middle, y1) + " " + point(middle, y2) + " " + point(x2, y2);
  }

  void text(String style, double x, double y, Anchor anchor, String words) {
    html.element(
        "text",
        words,
        "class",
        style,
        "x",
        coordinate(across(x)),
        "y",
        coordinate(y),
        "text-anchor",
        anchor(anchor));
  }

  /** Texts run as the page does, so that they begin where its lines begin. */
  private static String anchor(Anchor anchor) {
    return switch (anchor) {
      case AFTER -> "start";
      case AROUND -> "middle";
      case BEFORE -> "end";
    };
  }

  private void told(String words) {
    if (words != null) {
      html.element("title", words);
    }
  }
}
