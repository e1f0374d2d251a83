package naskh.read.format.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.internal.StringUtil;

/** The address under which a page wants to be known, among those that it was found by. */
final class PageAddress {
  /** Domains of the second level under which sites register: co.uk, com.eg, gov.sa. */
  private static final Pattern SHARED_DOMAIN = Pattern.compile("com?|net|org|gov|edu|ac|gen|info");

  private static final Pattern DAY_IN_PATH =
      Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?=\\D|$)");

  private PageAddress() {}

  /**
   * The first of {@code stated} that is of the site the page was fetched from, else {@code
   * address}. A front page is none of its articles.
   *
   * @param address null where it is not known
   */
  static Optional<String> of(String address, Stream<String> stated) {
    return Stream.concat(
            stated
                .map(link -> address == null ? link : StringUtil.resolve(address, link))
                .filter(link -> isSameSite(link, address)),
            Stream.ofNullable(address))
        .findFirst();
  }

  private static boolean isSameSite(String link, String address) {
    Optional<URI> stated = uri(link);
    Optional<URI> fetched = uri(address);
    if (stated.isEmpty() || fetched.isEmpty()) {
      return stated.isPresent() && address == null;
    }
    return site(stated.get()).equals(site(fetched.get()))
        && (!isFrontPage(stated.get()) || isFrontPage(fetched.get()));
  }

  private static Optional<URI> uri(String link) {
    try {
      // What browsers send as written, Java refuses.
      URI uri =
          new URI(Objects.requireNonNullElse(link, "").replaceAll("[^!-~]|[\"<>\\\\^`{|}]", "_"));
      return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme())
          ? Optional.of(uri).filter(address -> address.getHost() != null)
          : Optional.empty();
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  private static boolean isFrontPage(URI uri) {
    return uri.getQuery() == null && (uri.getPath() == null || uri.getPath().length() <= 1);
  }

  /** The last two labels of the host, three where the second last is shared. */
  private static List<String> site(URI uri) {
    List<String> labels = Arrays.asList(uri.getHost().toLowerCase(Locale.ROOT).split("\\.", -1));
    int size = labels.size();
    boolean shared = size > 2 && SHARED_DOMAIN.matcher(labels.get(size - 2)).matches();
    return labels.subList(Math.max(0, size - (shared ? 3 : 2)), size);
  }

  /** What a site calls itself in its address. */
  static Optional<String> siteName(String address) {
    return uri(address).map(uri -> site(uri).get(0));
  }

  /** The day of an address like {@code /2024/05/14/title}, as {@code 2024-05-14}. */
  static Optional<String> day(String address) {
    Matcher day = DAY_IN_PATH.matcher(address);
    return day.find()
        ? Optional.of(day.group(1) + '-' + twoDigits(day.group(2)) + '-' + twoDigits(day.group(3)))
        : Optional.empty();
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? '0' + number : number;
  }
}
