package naskh.read.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The character set that a page says it is in: {@code <meta charset="windows-1256">}. */
public final class MetaCharset {
  private static final Pattern CHARSET =
      Pattern.compile(
          "<meta\\b[^>]*?\\bcharset\\s*+=\\s*+[\"']?([\\w.:-]++)", Pattern.CASE_INSENSITIVE);

  private MetaCharset() {}

  /** What a page that begins so says; null where it says nothing. */
  public static String of(String head) {
    Matcher charset = CHARSET.matcher(head);
    return charset.find() ? charset.group(1) : null;
  }
}
