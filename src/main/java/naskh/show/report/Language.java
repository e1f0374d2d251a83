package naskh.show.report;

import java.util.Locale;

/** The language of the page's own words. Articles keep theirs. */
public enum Language {
  EN,
  AR;

  /** As in HTML, and as people write it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isRightToLeft() {
    return this == AR;
  }

  @Override
  public String toString() {
    return code();
  }
}
