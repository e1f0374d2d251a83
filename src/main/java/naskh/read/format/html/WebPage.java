package naskh.read.format.html;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import naskh.read.fields.Field;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A web page as the record of the article in it, or as none. */
final class WebPage {
  /**
   * Elements in each other at most, a quarter of what jsoup and browsers take: each tag costs a
   * look at all open ones, and pages that people write are far flatter.
   */
  private static final int MAX_DEPTH = 128;

  /** Characters of text from which on a page can be an article: two sentences. */
  private static final int MIN_CHARS = 200;

  /** The same where the page calls itself an article, as flash news: one sentence. */
  private static final int MIN_FLASH_CHARS = PageBlock.SENTENCE_CHARS;

  /** Characters up to which a text may be the page's excuse for having none. */
  private static final int MAX_EXCUSE_CHARS = 1_500;

  /** Characters of text up to which a page with four times as many in links may be a list. */
  private static final int MAX_LIST_CHARS = 1_000;

  /** Titles of pages that stand where an article is looked for. */
  private static final Pattern ERROR =
      anyOf(
          "^(?:error|خطأ)?\\W*(?:40[0-4]|50[0-4])"
              + "(?:\\W*$|\\W+(?:error|page|not found|forbidden|(?:ال)?صفحة|خطأ))",
          "(?:page|file|article|content)\\W+(?:(?:was |is )?not found|unavailable|no longer)",
          "page can ?not be found|^not found$|^access denied|^forbidden$|^error$",
          "(?:الصفحة|الرابط|المحتوى) (?:المطلوبة? )?غير (?:موجودة?|متوفرة?|متاحة?)",
          "الصفحة التي (?:تبحث|طلبت)|لم يتم العثور على (?:الصفحة|نتائج)");

  private static final Pattern CHECK =
      anyOf(
          "^just a moment|^attention required|captcha|security check|checking your browser",
          "are you (?:a )?(?:human|robot)|enable javascript|verify(?:ing)? (?:that )?you are",
          "لست روبوت|التحقق من (?:أنك|المتصفح)");

  private static final Pattern CONSENT =
      anyOf("\\bcookies?\\b|\\bconsent\\b|ملفات (?:تعريف )?الارتباط|الكوكيز");

  /** What stands in place of a text that is for subscribers. */
  private static final Pattern WALL =
      anyOf(
          "سج\\p{M}?ل(?:ي|وا)? (?:ال)?دخول|تسجيل الدخول|(?:للمشتركين|للأعضاء) فقط|لمتابعة القراءة",
          "\\b(?:log|sign) ?in (?:to|or)\\b|\\bsubscribe (?:to|now)\\b|\\bsubscribers only\\b");

  private final Map<String, Object> fields;
  private final String refusal;

  private WebPage(Map<String, Object> fields, String refusal) {
    this.fields = fields;
    this.refusal = refusal;
  }

  private static Pattern anyOf(String... patterns) {
    return Pattern.compile(
        String.join("|", patterns), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /**
   * Reads a page, whatever is in it.
   *
   * <p>Cost: linear in the length of the page; memory for its elements.
   *
   * @param address that the page was fetched from; null where it is not known
   */
  static WebPage of(String html, String address) {
    Document page = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, "");
    PageMetadata metadata = new PageMetadata(page, address);
    PageBody body = PageBody.of(page, metadata.titles().toList(), metadata.namedTitles().toList());
    String title = metadata.title(body.lead()).orElse(null);
    String shown = body.text(title);
    // Where a program of the page writes the text, or a wall hides it, the description has it.
    String text =
        metadata.articleBody().filter(stated -> stated.length() > 2 * shown.length()).orElse(shown);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(Field.URL.label(), metadata.url().orElse(null));
    fields.put(Field.SOURCE.label(), metadata.source().orElse(null));
    fields.put(Field.TITLE.label(), title);
    fields.put(Field.AUTHOR.label(), metadata.author().orElse(null));
    fields.put(Field.CATEGORY.label(), metadata.category().orElse(null));
    fields.put(Field.PUBLISHED.label(), metadata.published(body.dates()).orElse(null));
    fields.put(Field.TEXT.label(), text.isEmpty() ? null : text);
    return new WebPage(fields, refusal(title == null ? "" : title, text, body, metadata));
  }

  /** Label of a {@link Field} → string, null where the page has none. */
  Map<String, Object> fields() {
    return Collections.unmodifiableMap(fields);
  }

  /** Why there is no article in the page. */
  Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  private static String refusal(String title, String text, PageBody body, PageMetadata metadata) {
    boolean excuse = text.length() < MAX_EXCUSE_CHARS && !metadata.isArticle();
    if (excuse && ERROR.matcher(title).find()) {
      return "an error page: \"" + title + "\"";
    }
    if (excuse && CHECK.matcher(title).find()) {
      return "a check for robots: \"" + title + "\"";
    }
    boolean brief = text.length() < MIN_CHARS;
    if ((excuse || brief) && isAbout(CONSENT, text)) {
      return "a request for consent to cookies";
    }
    if (brief && isAbout(WALL, text)) {
      return "a text for subscribers";
    }
    boolean titled = showsTitle(title, body.lead());
    boolean list =
        text.length() < MAX_LIST_CHARS
            && 4 * text.length() < body.linkChars()
            && !metadata.isArticle()
            && !titled;
    boolean flash = titled && metadata.isArticle() && !PageBlock.breaksOff(text);
    if (list || text.length() < (flash ? MIN_FLASH_CHARS : MIN_CHARS)) {
      return body.linkChars() > text.length()
          ? "a list of links, with " + text.length() + " characters of text"
          : "too little text: " + text.length() + " characters";
    }
    return null;
  }

  /** Whether the headline stands above the text, as it does not where many articles are shown. */
  private static boolean showsTitle(String title, List<String> lead) {
    return PageTitle.isTelling(title)
        && lead.stream().anyMatch(line -> PageTitle.isAlike(line, title));
  }

  /** A third of the paragraphs or more are about it. */
  private static boolean isAbout(Pattern subject, String text) {
    String[] paragraphs = text.split("\n\n", -1);
    long about = Arrays.stream(paragraphs).filter(p -> subject.matcher(p).find()).count();
    return 3 * about >= paragraphs.length;
  }
}
