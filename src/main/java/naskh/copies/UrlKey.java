package naskh.copies;

import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The normalised URL under which versions of one article are found: without scheme, {@code www.},
 * fragment, tracking parameters and final slash; host in lower case; other query parameters stay,
 * in their order. Works on text, since URLs of news sites hold raw Arabic, spaces and quotes that a
 * URI parser refuses.
 */
public final class UrlKey {
  /** Parameters that say how a reader came, not what he reads. */
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "igshid", "mc_cid",
          "mc_eid", "ocid", "cmpid", "_ga", "_gl", "ref_src", "ref_url", "twclid", "ttclid");

  private UrlKey() {}

  /** The key, or null where there is no URL. */
  public static String of(String url) {
    if (url == null || url.isBlank()) {
      return null;
    }
    String rest = withoutScheme(url.strip());
    int fragment = rest.indexOf('#');
    rest = fragment < 0 ? rest : rest.substring(0, fragment);
    int query = rest.indexOf('?');
    String place = query < 0 ? rest : rest.substring(0, query);
    String parameters = query < 0 ? "" : kept(rest.substring(query + 1));
    String key = withLowerCaseHost(withoutFinalSlash(place));
    return parameters.isEmpty() ? key : key + "?" + parameters;
  }

  private static String withoutScheme(String url) {
    int end = url.indexOf("://");
    if (end > 0) {
      return url.substring(end + 3);
    }
    return url.startsWith("//") ? url.substring(2) : url;
  }

  private static String withoutFinalSlash(String place) {
    int end = place.length();
    while (end > 0 && place.charAt(end - 1) == '/') {
      end--;
    }
    return place.substring(0, end);
  }

  private static String withLowerCaseHost(String place) {
    int slash = place.indexOf('/');
    String host = (slash < 0 ? place : place.substring(0, slash)).toLowerCase(Locale.ROOT);
    String path = slash < 0 ? "" : place.substring(slash);
    return (host.startsWith("www.") ? host.substring(4) : host) + path;
  }

  private static String kept(String query) {
    StringJoiner kept = new StringJoiner("&");
    for (String parameter : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name =
          (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
      if (!parameter.isEmpty() && !name.startsWith("utm_") && !TRACKING.contains(name)) {
        kept.add(parameter);
      }
    }
    return kept.toString();
  }
}
