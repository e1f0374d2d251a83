package naskh.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the names of elements, their classes and ids say about the text in them. */
final class PageNames {
  private static final Set<String> FURNITURE_TAGS =
      Set.of("nav", "aside", "footer", "figcaption", "amp-sidebar", "amp-ad", "address", "menu");

  private static final Set<String> FURNITURE_ROLES =
      Set.of("navigation", "complementary", "contentinfo", "dialog", "alertdialog", "menu", "search");

  /** Parts of names, wherever they stand. */
  private static final String ANYWHERE =
      "comment|disqus|related|recommend|newsletter|subscri|sidebar|breadcrumb|caption|copyright"
          + "|popular|trending|most-?(?:read|view|watch)|read-?(?:more|also|next)|cookie|consent"
          + "|sponsor|taboola|outbrain|advert|social|shar(?:e|ing)(?![a-z])|navbar|toolbar"
          + "|paginat|footer|byline|masthead|signup|sign-up|also-?read|see-?also|more-?(?:news|on|from|stories)";

  /** Whole words of names. */
  private static final String WORDS =
      "ads?|advs?|promos?|nav|menus?|tags?|authors?|credits?|login|register|modal|popup|banner"
          + "|widgets?|respond|rating|gallery|teasers?|print|gdpr|meta|dateline|timestamp|related";

  private static final Pattern FURNITURE =
      Pattern.compile("(?:" + ANYWHERE + ")|(?<![a-z])(?:" + WORDS + ")(?![a-z])");

  /** What a line begins with that says something of the page. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?:©|\\(c\\)|copyright\\b|all rights reserved|advertisement|sponsored|read (?:more|also|next)"
              + "|also read|see also|related|share (?:this|on)|follow us|sign up|subscribe|click here"
              + "|watch:|photo:|image:|loading|جميع الحقوق|حقوق النشر|كافة الحقوق|إعلان|اعلان|اقر[أا] أيض[اً]+|اقر[أا] ايض[اً]+"
              + "|شاهد أيض[اً]+|طالع أيض[اً]+|اقر[أا] المزيد|للمزيد|المزيد من|مواضيع ذات|موضوعات|مقالات ذات|أخبار ذات"
              + "|شارك|تابعونا|تابعنا|اشترك).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Characters of a notice at most: longer, it is a sentence that begins like one. */
  private static final int NOTICE_CHARS = 160;

  private PageNames() {}

  /** Whether a line offers something or claims a right, instead of telling the story. */
  static boolean isNotice(String line) {
    return line.length() <= NOTICE_CHARS && NOTICE.matcher(line).matches();
  }

  /** Whether the page itself calls it something else than its article. */
  static boolean isFurniture(Element element) {
    String tag = element.normalName();
    if (tag.equals("html") || tag.equals("body") || tag.equals("main")) {
      return false;
    }
    return FURNITURE_TAGS.contains(tag)
        || FURNITURE_ROLES.contains(element.attr("role"))
        || FURNITURE.matcher(names(element)).find();
  }

  private static String names(Element element) {
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return "";
    }
    return (element.className() + ' ' + element.id())
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
