package naskh.read.format.html;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses the headline among what a page gives for one, and parts it from the site's name. */
final class PageTitle {
  /** What stands between a headline and the name of the site or of its section. */
  private static final Pattern SEPARATOR = Pattern.compile(" ?\\| ?| (?:[-–—―•·»«›‹:/]|::) |: ");

  /** Characters of a title at most: longer, it is a paragraph. */
  static final int MAX_CHARS = 500;

  /** Words from which on a title is a headline: that of a section or a site is shorter. */
  private static final int WORDS = 4;

  private final List<String> described;
  private final List<String> headings;
  private final List<String> named;
  private final List<String> lead;
  private final String title;
  private final Set<String> siteNames;

  /**
   * @param described as metadata have it, likeliest first
   * @param headings of the page, also those of its furniture
   * @param named what the page names a title, its sections' too
   * @param lead lines above the text, among which it may stand
   * @param title of the browser's window
   */
  PageTitle(
      List<String> described,
      List<String> headings,
      List<String> named,
      List<String> lead,
      String title,
      List<String> siteNames) {
    this.described = described;
    this.headings = headings;
    this.named = named;
    this.lead = lead;
    this.title = title;
    this.siteNames = siteNames.stream().map(PageTitle::folded).collect(Collectors.toSet());
  }

  /**
   * The first that is a heading of the page too, else that the window's title or a line above the
   * text confirms: metadata may hold a summary or the site's name instead, and a heading what all
   * pages of the site have.
   */
  Optional<String> headline() {
    List<String> candidates =
        Stream.of(described, isTelling(title) ? List.of(title) : headings, headings, List.of(title))
            .flatMap(List::stream)
            .filter(this::isHeadline)
            .toList();
    return first(described, headings)
        .or(() -> first(described, List.of(title)))
        .or(() -> described.isEmpty() ? first(headings, List.of(title)) : Optional.empty())
        .or(() -> first(described, lead))
        .or(() -> isTelling(title) ? first(List.of(title), lead) : Optional.empty())
        .or(this::namedAboveText)
        .or(() -> candidates.stream().findFirst())
        .map(this::withoutSite)
        .map(headline -> whole(headline, candidates));
  }

  /** Whether half of its words or more are another title's, as where one is for search engines. */
  static boolean isSimilar(String one, String other) {
    Set<String> words = words(one);
    Set<String> others = words(other);
    long common = words.stream().filter(others::contains).count();
    return isTelling(other) && 2 * common >= words.size();
  }

  private static Set<String> words(String title) {
    return Arrays.stream(title.split(" ", -1)).map(PageTitle::folded).collect(Collectors.toSet());
  }

  private Optional<String> namedAboveText() {
    Set<String> above = lead.stream().map(PageTitle::folded).collect(Collectors.toSet());
    return named.stream()
        .filter(line -> isTelling(line) && isHeadline(line) && above.contains(folded(line)))
        .findFirst();
  }

  private Optional<String> first(List<String> candidates, List<String> evidence) {
    return candidates.stream()
        .filter(this::isHeadline)
        .filter(candidate -> evidence.stream().anyMatch(line -> isAlike(line, candidate)))
        .findFirst();
  }

  /** Whether it has as many words as headlines have. */
  static boolean isTelling(String title) {
    return title.split(" ", WORDS).length == WORDS;
  }

  private boolean isHeadline(String candidate) {
    return !folded(candidate).isEmpty() && !siteNames.contains(folded(candidate));
  }

  /** The same headline from another place where this one breaks off. */
  private String whole(String headline, List<String> candidates) {
    if (!headline.endsWith("…") && !headline.endsWith("...")) {
      return headline;
    }
    String begin = folded(headline);
    return candidates.stream()
        .filter(other -> !other.endsWith("…") && !other.endsWith("..."))
        .map(this::withoutSite)
        .filter(other -> folded(other).startsWith(begin))
        .findFirst()
        .orElse(headline);
  }

  /**
   * Cuts at a separator where one side is known: as the site's name, or as what readers see. A
   * heading is whole as it is.
   */
  private String withoutSite(String headline) {
    String folded = folded(headline);
    if (headings.stream().map(PageTitle::folded).anyMatch(folded::equals)) {
      return headline;
    }
    Set<String> known =
        Stream.of(described, headings, lead)
            .flatMap(List::stream)
            .map(PageTitle::folded)
            .filter(other -> !other.isEmpty())
            .collect(Collectors.toSet());
    known.remove(folded);
    // What readers see as a heading may be the site's name, if it is short.
    return cut(headline, side -> isTelling(side) && known.contains(folded(side)), side -> false)
        .or(
            () ->
                cut(
                    headline,
                    side -> known.contains(folded(side)),
                    side -> siteNames.contains(folded(side))))
        .orElse(headline);
  }

  /** The first side of a separator that is to be kept, or whose other side is not. */
  private static Optional<String> cut(
      String headline, Predicate<String> kept, Predicate<String> left) {
    Matcher separator = SEPARATOR.matcher(headline);
    while (separator.find()) {
      String before = headline.substring(0, separator.start()).strip();
      String after = headline.substring(separator.end()).strip();
      if (kept.test(before) || left.test(after)) {
        return Optional.of(before).filter(side -> !side.isEmpty());
      }
      if (kept.test(after) || left.test(before)) {
        return Optional.of(after).filter(side -> !side.isEmpty());
      }
    }
    return Optional.empty();
  }

  /** Whether one is the other with no more than its own length around it. */
  static boolean isAlike(String one, String other) {
    return isFoldedAlike(folded(one), folded(other));
  }

  static boolean isFoldedAlike(String a, String b) {
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    return !shorter.isEmpty()
        && longer.length() <= 2 * shorter.length()
        && longer.contains(shorter);
  }

  /**
   * Letters and digits only.
   *
   * @param title null for none: empty
   */
  static String folded(String title) {
    return Objects.requireNonNullElse(title, "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
  }
}
