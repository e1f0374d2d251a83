package naskh.text;

/** Finds where URLs and e-mail addresses end. */
final class Address {
  private static final String[] OPENINGS = {"http://", "https://", "www."};
  private static final String URL_SIGNS = "-._~:/?#[]@!$&'()*+,;=%";
  private static final String PATH_SIGNS = "/?#";
  private static final String MAIL_SIGNS = ".-+_%";

  /** Bounds of RFC 5321, which also bound how far ahead one looks. */
  private static final int MAX_LOCAL = 64;

  private static final int MAX_DOMAIN = 255;
  private static final int LATIN = Kind.LETTER | Kind.DIGIT;
  private static final int PATH_LETTERS = Kind.WORD | Kind.MARK | Kind.HAMZA | Kind.TATWEEL;

  private Address() {}

  /** End of the URL that begins at {@code i}, after its last letter or digit; -1 if none does. */
  static int urlEnd(String text, int i, int limit) {
    for (String opening : OPENINGS) {
      if (startsWith(text, i, limit, opening)) {
        return restOfUrl(text, i + opening.length(), limit);
      }
    }
    return -1;
  }

  private static boolean startsWith(String text, int i, int limit, String opening) {
    if (limit - i <= opening.length()) {
      return false;
    }
    for (int j = 0; j < opening.length(); j++) {
      if ((char) Alphabet.code(text.charAt(i + j)) != opening.charAt(j)) {
        return false;
      }
    }
    return true;
  }

  /** Arabic belongs to a path, but not to a host: there it is the next word, written too close. */
  private static int restOfUrl(String text, int i, int limit) {
    int last = -1;
    int letters = LATIN;
    for (int j = i; j < limit; j++) {
      char c = text.charAt(j);
      int kind = Alphabet.kind(Alphabet.code(c));
      if ((kind & letters) != 0) {
        last = j + 1;
      } else if (PATH_SIGNS.indexOf(c) >= 0) {
        letters = PATH_LETTERS;
      } else if (URL_SIGNS.indexOf(c) < 0) {
        break;
      }
    }
    return last;
  }

  /**
   * End of the e-mail address whose first characters are a word that ends at {@code i}; -1 if it is
   * none.
   */
  static int mailEnd(String text, int i, int limit) {
    int last = Math.min(limit, i + MAX_LOCAL);
    for (int j = i; j < last; j++) {
      int kind = kind(text, j);
      if (kind == Kind.AT) {
        return domainEnd(text, j + 1, limit);
      }
      if ((kind & LATIN) == 0 && MAIL_SIGNS.indexOf(text.charAt(j)) < 0) {
        return -1;
      }
    }
    return -1;
  }

  private static int domainEnd(String text, int i, int limit) {
    int last = Math.min(limit, i + MAX_DOMAIN);
    boolean dotted = false;
    int j = i;
    for (; j < last; j++) {
      int kind = kind(text, j);
      boolean inside = j > i && j + 1 < last && (kind(text, j + 1) & LATIN) != 0;
      boolean joint = inside && (kind == Kind.DOT || text.charAt(j) == '-');
      if ((kind & LATIN) == 0 && !joint) {
        break;
      }
      dotted |= kind == Kind.DOT;
    }
    return dotted ? j : -1;
  }

  private static int kind(String text, int i) {
    return Alphabet.kind(Alphabet.code(text.charAt(i)));
  }
}
