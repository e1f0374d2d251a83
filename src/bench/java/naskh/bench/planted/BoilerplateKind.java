package naskh.bench.planted;

import java.util.SplittableRandom;

/** The kinds of planted boilerplate. */
public enum BoilerplateKind {
  SLIDER("furniture: slider at the head"),
  TEASER("furniture: teaser in the middle"),
  TAIL("furniture: tail that changes by the hour"),
  FORMULA("formulas");

  private final String label;

  BoilerplateKind(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** The page with furniture of this kind; a formula surrounds no page. */
  Planted around(Planted page, PageParts parts, SplittableRandom random) {
    News news = page.page();
    int length = news.text().length();
    Draft draft = new Draft();
    switch (this) {
      case SLIDER -> draft.boilerplate(label, parts.slider(news)).carry(page, 0, length);
      case TEASER -> {
        int middle = breakOutside(page, random);
        draft
            .carry(page, 0, middle)
            .own("\n")
            .boilerplate(label, parts.teaser(news))
            .carry(page, middle, length);
      }
      case TAIL -> draft.carry(page, 0, length).boilerplate(label, parts.tail(news));
      case FORMULA -> draft.carry(page, 0, length);
    }
    return draft.as(page.kind(), news);
  }

  /**
   * A break that cuts no reused background in two, of which each would be too short to be found.
   */
  private static int breakOutside(Planted page, SplittableRandom random) {
    String text = page.page().text();
    for (int tries = 0; tries < 100; tries++) {
      int at = Stretches.breakIn(text, random);
      if (page.kind().equals(PlantedReuse.UPDATE)
          || page.pieces().stream().noneMatch(one -> one.begin() < at && at < one.end())) {
        return at;
      }
    }
    return text.length();
  }
}
