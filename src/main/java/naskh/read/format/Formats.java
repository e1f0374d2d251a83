package naskh.read.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats that files are read in. */
public final class Formats {
  /** The name that stands for: look at each file. */
  public static final String AUTO = "auto";

  /** Found once: the list does not change while a program runs. */
  private static final List<Format> ALL = load();

  private Formats() {}

  private static List<Format> load() {
    List<Format> formats = new ArrayList<>();
    ServiceLoader.load(Format.class, Format.class.getClassLoader()).forEach(formats::add);
    return List.copyOf(formats);
  }

  /** What {@code --format} takes. */
  public static String names() {
    return Stream.concat(Stream.of(AUTO), ALL.stream().map(Format::name))
        .collect(Collectors.joining(", "));
  }

  /** The format called {@code name}; empty for {@value #AUTO} and for a name that there is not. */
  public static Optional<Format> of(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
  }

  /** Whether {@code --format} takes {@code name}. */
  public static boolean isKnown(String name) {
    return name.equals(AUTO) || of(name).isPresent();
  }

  /** The format that fits best. */
  public static Format of(Head head) {
    Format best = null;
    Format.Fit most = Format.Fit.NONE;
    for (Format format : ALL) {
      Format.Fit fit = format.fit(head);
      if (fit.compareTo(most) > 0) {
        best = format;
        most = fit;
      }
    }
    if (best == null) {
      throw new IllegalStateException("no format reads plain text");
    }
    return best;
  }
}
