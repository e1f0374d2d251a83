package naskh.bench.planted;

/**
 * An article to plant from, or a planted one.
 *
 * @param source not null
 * @param title empty where there is none
 * @param published seconds since 1970
 */
public record News(String id, String source, String title, long published, String text) {
  News withText(String other) {
    return new News(id, source, title, published, other);
  }
}
