package naskh.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the names of elements, their classes and ids say about the text in them. */
final class PageNames {
  private static final Set<String> FURNITURE_TAGS =
      Set.of(
          "nav",
          "aside",
          "footer",
          "figcaption",
          "amp-sidebar",
          "amp-ad",
          "address",
          "menu",
          "form");

  private static final Set<String> FURNITURE_ROLES =
      Set.of(
          "navigation", "complementary", "contentinfo", "dialog", "alertdialog", "menu", "search");

  /** Parts of names, wherever they stand. */
  private static final String ANYWHERE =
      "comment|disqus|related|recommend|newsletter|subscri|sidebar|breadcrumb|caption|copyright"
          + "|popular|trending|most-?(?:read|view|watch)|read-?(?:more|also|next)|cookie|consent"
          + "|sponsor|taboola|outbrain|advert|social|shar(?:e|ing)(?![a-z])|navbar|toolbar"
          + "|paginat|footer|byline|masthead|visually-?hidden|sr-only|screen-?reader|signup|sign-up|also-?read|see-?also|more-?(?:news|on|from|stories)";

  /** Whole words of names. */
  private static final String WORDS =
      "ads?|advs?|promos?|nav|menus?|tags|authors?|credits?|login|register|modal|popup|banner"
          + "|respond|disclaimer|bio|about|privacy|rating|gallery|teasers?|gdpr|meta|dateline|timestamp|related";

  private static final Pattern FURNITURE =
      Pattern.compile("(?:" + ANYWHERE + ")|(?<![a-z])(?:" + WORDS + ")(?![a-z])");

  /** What a line begins with that leads elsewhere or claims a right. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "\\W{0,3}(?:©|\\(c\\) |copyright\\b|all rights reserved|(?:read|see|watch|also)"
              + " (?:more|also|next|read)\\b|related"
              + " (?:stories|articles|news|topics|content|posts)|share (?:this|on)\\b|follow"
              + " us|like us|sign up (?:for|to)|subscribe (?:to|now)|click here|more from|more on"
              + " this|(?:جميع|كافة|كل) الحقوق|حقوق"
              + " (?:النشر|الطبع)|(?:اقر[أاؤ]|شاهد|طالع|انظر|إقر[أا])(?:وا)?"
              + " (?:[أا]يض|المزيد)|لقراءة المزيد|لمزيد من (?:الأخبار|التفاصيل)|المزيد من"
              + " الأخبار|(?:مواضيع|موضوعات|مقالات|أخبار|اخبار) (?:ذات|متعلقة|مشابهة)|قد يعجبك|قصص"
              + " مقترحة|قد يهمك|تابعون?[اي]? على|تابعنا|اشتر[ك]+(?:وا)?"
              + " (?:في|الآن|معنا)|شارك(?:نا|ها|ه)? (?:على|الخبر|المقال|الموضوع)|[إا]ضغط هنا)",
          Pattern.CASE_INSENSITIVE);

  /** Lines that are nothing else. */
  private static final Pattern LABEL =
      Pattern.compile(
          "\\W*(?:advertis(?:e?ment|ing)|sponsored|loading|share|print|[إا]علان(?:ات)?|مشاركة|شارك|طباعة|المزيد)\\W*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** Characters of a notice at most: longer, it is a sentence that begins like one. */
  private static final int NOTICE_CHARS = 160;

  /** What readers wrote: it may be longer than the article. */
  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?<![a-z])comments(?![a-z])|disqus"
              + "|(?<![a-z])comments?-?(?:list|area|section|thread|form|box|body|content|item|text)");

  private PageNames() {}

  static boolean isComments(Element element) {
    return COMMENTS.matcher(names(element)).find();
  }

  /** Whether a line offers something or claims a right, instead of telling the story. */
  static boolean isNotice(String line) {
    return line.length() <= NOTICE_CHARS
        && (NOTICE.matcher(line).lookingAt() || LABEL.matcher(line).matches());
  }

  /** Whether the page itself calls it something else than its article. */
  static boolean isFurniture(Element element) {
    String tag = element.normalName();
    if (tag.equals("html") || tag.equals("body") || tag.equals("main")) {
      return false;
    }
    if (tag.equals("article") || element.attr("itemprop").equals("articleBody")) {
      return isComments(element); // its classes may name the subjects of the story
    }
    return FURNITURE_TAGS.contains(tag)
        || (element.attributesSize() > 0
            && (FURNITURE_ROLES.contains(element.attr("role"))
                || FURNITURE.matcher(names(element)).find()));
  }

  private static String names(Element element) {
    return (element.className() + ' ' + element.id())
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
