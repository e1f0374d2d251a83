package naskh.bench.planted;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What sites put around the text of an article: titles and leads of the newest other articles of
 * the outlet, so that it changes by the hour.
 */
final class PageParts {
  private static final int SLIDER_TITLES = 5;
  private static final int TAIL_LEADS = 4;
  private static final int LEAD_CHARS = 240;

  /** A teaser stays for so long. */
  private static final long TEASER_SECONDS = 12 * 3600L;

  private final Archive archive;

  PageParts(Archive archive) {
    this.archive = archive;
  }

  /** Titles, a line each; empty where the outlet has published nothing before. */
  String slider(News page) {
    return others(page, page.published(), SLIDER_TITLES).stream()
        .map(other -> other.title().isBlank() ? lead(other) : other.title().strip())
        .map(title -> title + "\n")
        .collect(Collectors.joining());
  }

  /** The lead of the newest article of some hours ago: for half a day it is the same. */
  String teaser(News page) {
    long chosen = Math.floorDiv(page.published(), TEASER_SECONDS) * TEASER_SECONDS;
    return others(page, chosen, 1).stream()
        .map(other -> lead(other) + "\n")
        .collect(Collectors.joining());
  }

  /** Leads, a paragraph each, newest first. */
  String tail(News page) {
    return others(page, page.published(), TAIL_LEADS).stream()
        .map(other -> "\n" + lead(other))
        .collect(Collectors.joining());
  }

  private static String lead(News other) {
    return Stretches.lead(other.text(), LEAD_CHARS);
  }

  private List<News> others(News page, long before, int most) {
    return archive.newest(page.source(), before, most + 1).stream()
        .filter(other -> !other.id().equals(page.id()))
        .limit(most)
        .toList();
  }
}
