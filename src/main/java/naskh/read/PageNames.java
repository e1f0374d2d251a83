package naskh.read;

import java.util.List;
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
          "address",
          "menu",
          "form",
          "amp-sidebar",
          "amp-ad");

  private static final Set<String> FURNITURE_ROLES =
      Set.of(
          "navigation", "complementary", "contentinfo", "dialog", "alertdialog", "menu", "search");

  /** Parts of names, wherever they stand. */
  private static final List<String> ANYWHERE =
      List.of(
          "comment|disqus|social|shar(?:e|ing)(?![a-z])|newsletter|subscri|sign-?up",
          "related|recommend|popular|trending|most-?(?:read|view|watch)|taboola|outbrain",
          "read-?(?:more|also|next)|also-?read|see-?also|more-?(?:news|on|from|stories)",
          "advert|sponsor|copyright|cookie|consent|caption|byline",
          "sidebar|breadcrumb|navbar|toolbar|paginat|footer|masthead",
          "visually-?hidden|sr-only|screen-?reader");

  /** Whole words of names. */
  private static final List<String> WORDS =
      List.of(
          "ads?|advs?|promos?|banner|teasers?|nav|menus?|tags|meta|dateline|timestamp",
          "authors?|bio|credits?|about|privacy|disclaimer|gdpr",
          "login|register|respond|rating|modal|popup|gallery");

  private static final Pattern FURNITURE =
      Pattern.compile(
          String.join("|", ANYWHERE) + "|(?<![a-z])(?:" + String.join("|", WORDS) + ")(?![a-z])");

  /** What readers wrote, which may be longer than the article; not whether they may write. */
  private static final Pattern COMMENTS =
      Pattern.compile(
          "disqus|(?<![a-z]|(?:has|no|with)-)(?:comments(?![a-z]|-(?:open|closed|enabled|on|off))"
              + "|comments?-?(?:list|area|section|thread|form|box|body|content|item|text))");

  /** What a line begins with that leads elsewhere or claims a right. */
  private static final List<String> NOTICES =
      List.of(
          "©|\\(c\\) |copyright (?:©|\\(c\\)|\\d)|all rights reserved",
          "(?:read|see|watch|also) (?:more|also|next|read)\\b|more (?:from|on this)\\b",
          "related (?:stories|articles|news|topics|content|posts)",
          "share (?:this|on)\\b|(?:follow|like) us on|sign up (?:for|to)|subscribe (?:to|now)",
          "(?:جميع|كافة|كل) الحقوق محفوظة|حقوق (?:النشر|الطبع)(?: والنشر)? محفوظة",
          "(?:[إا]قر[أاؤ]|شاهد|طالع|انظر)(?:وا)? (?:[أا]يض|المزيد)|لقراءة المزيد",
          "لمزيد من (?:الأخبار|التفاصيل)|المزيد من الأخبار|[إا]ضغط هنا",
          "(?:مواضيع|موضوعات|مقالات|[أا]خبار|قصص) (?:ذات|متعلقة|مشابهة|مقترحة)|قد (?:يعجبك|يهمك)",
          "تابعو?ن[اي] (?:على|عبر)|اشترك(?:وا)? (?:الآن|معنا|في (?:النشرة|نشرت|القناة|قنات|خدم))",
          "شارك(?:نا|ها|ه)? (?:على|الخبر|المقال|الموضوع)");

  private static final Pattern NOTICE =
      Pattern.compile(
          "\\W{0,3}(?:" + String.join("|", NOTICES) + ')',
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** Lines that are nothing else. */
  private static final Pattern LABEL =
      Pattern.compile(
          "\\W*(?:advertis(?:e?ment|ing)|sponsored|loading|share|print"
              + "|[إا]علان(?:ات)?|مشاركة|شارك|طباعة|المزيد)\\W*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** Characters of a notice at most: longer, it is a sentence that begins like one. */
  private static final int NOTICE_CHARS = 160;

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
