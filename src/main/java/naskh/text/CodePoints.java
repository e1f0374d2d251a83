package naskh.text;

/** The order of strings by code points, which Spark's strings and UTF-8 have, and Java's do not. */
public final class CodePoints {
  private CodePoints() {}

  /** Below 0, 0 or above 0 as {@code a} comes before {@code b}, is equal, or comes behind. */
  public static int compare(String a, String b) {
    int end = Math.min(a.length(), b.length());
    for (int i = 0; i < end; i++) {
      char ofA = a.charAt(i);
      char ofB = b.charAt(i);
      if (ofA != ofB) {
        boolean isHigh = Character.isSurrogate(ofA);
        return isHigh == Character.isSurrogate(ofB) ? ofA - ofB : isHigh ? 1 : -1;
      }
    }
    return a.length() - b.length();
  }
}
