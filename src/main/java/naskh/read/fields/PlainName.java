package naskh.read.fields;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What names of fields are compared by. */
public final class PlainName {
  /** What wraps a record and says nothing of the meaning of what is in it. */
  private static final Set<String> WRAPPINGS =
      Set.of(
          "article",
          "data",
          "fields",
          "attributes",
          "meta",
          "metadata",
          "warc_headers",
          "doc",
          "item",
          "post",
          "node",
          "record",
          "news",
          "properties",
          "payload",
          "head",
          "body",
          "result",
          "document",
          "story",
          "object",
          "entry",
          "row",
          "value",
          "message",
          "dates");

  /** What names end in that state the language or, in Solr, the type of their values. */
  private static final Pattern SUFFIX =
      Pattern.compile("(?i)(?<=\\w)(?:[_-](?:ar|arabic|t|txt|s|ss|dt)|[.]ar(?:-[a-z]{2})?)$");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Of what a field is one, in Arabic names: "date of the article" is "date". */
  private static final Set<String> WHOLES = Set.of("خبر", "مقال", "مقاله", "موضوع");

  private static final String ARABIC_ARTICLE = "ال";

  private PlainName() {}

  /**
   * Letters and digits in lower case, without wrappings and suffixes; alef and teh marbuta in one
   * form, Arabic words without article and without the whole that they are of: {@code نص_المقال} is
   * {@code نص}.
   */
  public static String of(String name) {
    String inner = name;
    for (int dot = inner.indexOf('.'); dot > 0; dot = inner.indexOf('.')) {
      if (!WRAPPINGS.contains(inner.substring(0, dot).toLowerCase(Locale.ROOT))) {
        break;
      }
      inner = inner.substring(dot + 1);
    }
    String plain = SUFFIX.matcher(inner).replaceFirst("");
    StringBuilder letters = new StringBuilder(plain.length());
    for (String word : BETWEEN_WORDS.split(plain, -1)) {
      String key = key(word);
      if (letters.isEmpty() || !WHOLES.contains(key)) {
        letters.append(key);
      }
    }
    return letters.toString();
  }

  private static String key(String word) {
    boolean article = word.length() > ARABIC_ARTICLE.length() && word.startsWith(ARABIC_ARTICLE);
    StringBuilder letters = new StringBuilder(word.length());
    word.substring(article ? ARABIC_ARTICLE.length() : 0)
        .codePoints()
        .map(Character::toLowerCase)
        .map(c -> "أإآ".indexOf(c) >= 0 ? 'ا' : c == 'ة' ? 'ه' : c == 'ى' ? 'ي' : c)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
