package naskh.corpus;

import java.net.IDN;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The normalised URL under which versions of one article are found: without scheme, {@code www.},
 * default port, fragment, tracking parameters and final slash; the host in lower case and Unicode;
 * letters as they are, whether they were written raw, percent-encoded or as entities; other query
 * parameters stay, in their order. Works on text, since URLs of news sites hold raw Arabic, spaces
 * and quotes that a URI parser refuses.
 */
public final class UrlKey {
  /** Parameters that say how a reader came, not what he reads. */
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "igshid", "mc_cid",
          "mc_eid", "ocid", "cmpid", "_ga", "_gl", "ref_src", "ref_url", "twclid", "ttclid");

  private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9a-fA-F]{2})++");

  /** As pages write it: by its name, which may be so itself, and WordPress by its number. */
  private static final Pattern AMPERSAND =
      Pattern.compile("&(?:(?:amp;)++(?:#0*+38;)?|#0*+38;|#[xX]0*+26;)");

  private static final Pattern DEFAULT_PORT = Pattern.compile(":(?:80|443)?$");
  private static final int MAX_ASCII = 0x7F;

  private UrlKey() {}

  /** The key, or null where there is no URL. */
  public static String of(String url) {
    if (url == null || url.isBlank()) {
      return null;
    }
    String rest = decoded(withoutScheme(AMPERSAND.matcher(url.strip()).replaceAll("&")));
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
    String name = DEFAULT_PORT.matcher(host).replaceFirst("");
    return unicode(name.startsWith("www.") ? name.substring(4) : name) + path;
  }

  private static String unicode(String host) {
    return host.contains("xn--") ? IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED) : host;
  }

  /**
   * The characters that {@code %D8%AA} and the like stand for, of letters, digits and what else has
   * no meaning of its own in a URL, blanks among them; the others in one spelling.
   */
  private static String decoded(String url) {
    Matcher escapes = ESCAPES.matcher(url);
    String letters = escapes.replaceAll(found -> Matcher.quoteReplacement(letters(found.group())));
    return Normalizer.normalize(letters, Normalizer.Form.NFC);
  }

  private static String letters(String escapes) {
    byte[] bytes = HexFormat.of().parseHex(escapes.replace("%", ""));
    try {
      CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      StringBuilder written = new StringBuilder();
      decoded
          .codePoints()
          .forEach(
              c -> {
                if (c > MAX_ASCII || Character.isLetterOrDigit(c) || " -._~".indexOf(c) >= 0) {
                  written.appendCodePoint(c);
                } else {
                  written.append(String.format(Locale.ROOT, "%%%02X", c));
                }
              });
      return written.toString();
    } catch (CharacterCodingException otherCharset) {
      return escapes.toUpperCase(Locale.ROOT);
    }
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
