package naskh.export;

import java.util.List;
import java.util.Locale;

/**
 * What a cleaned corpus keeps.
 *
 * @param keep which article of a copy cluster
 * @param prefer sources whose articles are kept before others, the first before the next
 * @param cutsBoilerplate whether FURNITURE is cut out of the texts
 * @param dropContained share of a main text, above 0 and up to 1, above which an article is left
 *     out where so much of it stands in a longer one that is kept; null: none is
 */
public record CorpusOptions(
    Keep keep, List<String> prefer, boolean cutsBoilerplate, Double dropContained) {
  /** An article of a copy cluster, by date and by its main text, not by its page. */
  public enum Keep {
    EARLIEST,
    LATEST,
    LONGEST;

    /** As people write it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public CorpusOptions {
    prefer = List.copyOf(prefer);
    if (dropContained != null && !(dropContained > 0 && dropContained <= 1)) {
      throw new IllegalArgumentException(
          "--drop-contained " + dropContained + ": want a share above 0 and up to 1");
    }
  }

  public static CorpusOptions defaults() {
    return new CorpusOptions(Keep.EARLIEST, List.of(), true, null);
  }
}
