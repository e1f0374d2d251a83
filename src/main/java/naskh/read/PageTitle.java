package naskh.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Chooses the headline among what a page gives for one, and parts it from the site's name. */
final class PageTitle {
  /** What stands between a headline and the name of the site or of its section. */
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+(?:[-|–—―•·»«›‹:/]|::|\\|\\|)+\\s+|\\s*[|]\\s*");

  private final List<String> candidates;
  private final Set<String> folded;
  private final Set<String> siteNames;

  /**
   * @param candidates likeliest first
   */
  PageTitle(List<String> candidates, List<String> siteNames) {
    this.candidates = candidates;
    this.folded = candidates.stream().map(PageTitle::folded).collect(Collectors.toSet());
    this.siteNames = siteNames.stream().map(PageTitle::folded).collect(Collectors.toSet());
  }

  Optional<String> title() {
    return candidates.stream()
        .filter(candidate -> !siteNames.contains(folded(candidate)))
        .findFirst()
        .map(this::whole)
        .map(this::withoutSite);
  }

  /** The same headline from another place where this one breaks off. */
  private String whole(String title) {
    if (!title.endsWith("…") && !title.endsWith("...")) {
      return title;
    }
    String begin = folded(title);
    return candidates.stream()
        .filter(other -> !other.endsWith("…") && !other.endsWith("..."))
        .filter(other -> folded(other).startsWith(begin))
        .findFirst()
        .orElse(title);
  }

  /** Cuts at a separator where one side is known: as a name of the site or as a headline. */
  private String withoutSite(String title) {
    Matcher separator = SEPARATOR.matcher(title);
    while (separator.find()) {
      String before = title.substring(0, separator.start());
      String after = title.substring(separator.end());
      if (folded.contains(folded(before)) || siteNames.contains(folded(after))) {
        return before.isBlank() ? title : before;
      }
      if (folded.contains(folded(after)) || siteNames.contains(folded(before))) {
        return after.isBlank() ? title : after;
      }
    }
    return title;
  }

  /** Letters and digits only. */
  private static String folded(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
  }
}
