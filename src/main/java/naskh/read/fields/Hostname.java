package naskh.read.fields;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The host of an address, by which the source of an article is called where it has no name. */
public final class Hostname {
  private static final Pattern HOST =
      Pattern.compile("^(?:(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//(?:[^/@?#]*@)?|(?=www\\.))([^/:?#]+)");

  private Hostname() {}

  /** In lower case, without {@code www.}; null where the address has none. */
  public static String of(String url) {
    if (url == null) {
      return null;
    }
    Matcher host = HOST.matcher(url);
    if (!host.find()) {
      return null;
    }
    String name = host.group(1).toLowerCase(Locale.ROOT);
    return name.startsWith("www.") ? name.substring(4) : name;
  }
}
