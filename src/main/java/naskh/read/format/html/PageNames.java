package naskh.read.format.html;

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
          "marquee",
          "amp-sidebar",
          "amp-ad");

  /** Tags of parts that are never the article, however long. */
  private static final Set<String> BESIDE_TAGS = Set.of("nav", "aside", "footer", "marquee");

  private static final Set<String> FURNITURE_ROLES =
      Set.of(
          "navigation", "complementary", "contentinfo", "dialog", "alertdialog", "menu", "search");

  /** Parts of names, wherever they stand. */
  private static final List<String> ANYWHERE =
      List.of(
          "comment|disqus|post-?meta|entry-?meta|social|shar(?:e|ing)(?![a-z])|newsletter|subscri|sign-?up",
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

  /** Not that of a part which has furniture in it, or has none: {@code no-sidebar}. */
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?<!(?<![a-z])(?:has|no|with|without)[-_])(?:"
              + String.join("|", ANYWHERE)
              + "|(?<![a-z])(?:"
              + String.join("|", WORDS)
              + ")(?![a-z]))");

  /** What readers wrote, which may be longer than the article; not whether they may write. */
  private static final Pattern COMMENTS =
      Pattern.compile(
          "disqus|(?<![a-z]|(?:has|no|with)-)(?:comments(?![a-z]|-(?:open|closed|enabled|on|off))"
              + "|comments?-?(?:list|area|section|thread|form|box|body|content|item|text))");

  /** Parts with other articles, or with what the whole site has. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "comment|disqus|related|recommend|popular|trending|most-?(?:read|view|watch)|latest"
              + "|read-?(?:more|also|next)|also-?read|see-?also|more-?(?:news|on|from|stories)"
              + "|advert|sidebar|navbar|breaking|ticker|top-?(?:bar|header)|(?<![a-z])(?:nav|menus?)"
              + "(?![a-z])|(?<![a-z-])(?:(?:site|main|page)-)?(?:header|hdr)(?![a-z])");

  private static final Pattern LIVE =
      Pattern.compile("(?<![a-z])(?:live|entry|entries|updates?|timeline|events?)(?![a-z])");

  /** What a line begins with that leads to other articles. */
  private static final List<String> RELATED =
      List.of(
          "(?:read|see|watch|also) (?:more|also|next|read)\\b|more (?:from|on this)\\b",
          "related (?:stories|articles|news|topics|content|posts)",
          "(?:[إا]قر[أاؤ]|شاهد|طالع|انظر|تابع)(?:وا)? (?:[أا]يض|المزيد)|لقراءة المزيد",
          "لمزيد من (?:الأخبار|التفاصيل)|المزيد من (?:الأخبار|قسم)",
          "(?:ال)?(?:مواضيع|موضوعات|مقالات|[أا]خبار|قصص|مواد) (?:ال)?(?:ذات |متعلقة|مشابهة|مقترحة"
              + "|مرتبطة|[أا]خرى|من القسم)",
          "(?:قد |ربما )?(?:يعجبك|يهمك) (?:[أا]يض|كذلك)|قد (?:يعجبك|يهمك)|(?:ال)?[أا]كثر"
              + " (?:قراءة|مشاهدة)");

  /** What a line begins with that claims a right or offers something. */
  private static final List<String> NOTICES =
      List.of(
          "©|\\(c\\) |copyright (?:©|\\(c\\)|\\d)|all rights reserved",
          "share (?:this|on)\\b|(?:follow|like) us on|sign up (?:for|to)|subscribe (?:to|now)",
          "(?:(?:جميع|كافة|كل) )?(?:ال)?حقوق (?:(?:النشر|الطبع)(?: والنشر)? )?محفوظة|[إا]ضغط هنا",
          ".{0,60}(?:لا|ولا) [تي]عبر(?:ون)? (?:بالضرورة )?(?:إلا )?عن (?:ر[أا]ي|وجهة|[آا]راء|موقف)",
          "(?:ال)?(?:[آأا]راء|تعليقات|مقالات|مواد|مشاركات) (?:المنشورة|الواردة|المطروحة)"
              + "(?: \\S+){0,3} تعبر عن (?:[رآأا]|وجهة|كاتب)",
          "(?:يحظر|يمنع|لا يجوز) (?:إعادة"
              + " )?(?:ال)?(?:نشر|نسخ|اقتباس).*(?:[إا]ذن|موافقة|محتوى|مصدر)",
          "تابعو?ن[اي] (?:على|عبر)|تابعوا (?:قنا|صفح|حساب)|انضم(?:وا)? إلى (?:قنا|مجموع)",
          "حم\\p{M}?ل(?:وا)? (?:ال[أآ]ن |(?:ال)?تطبيق)",
          "(?:الكاتب|الكاتبة|بقلم|كتبه?|كتبت|[إا]عداد|تحرير|ترجمة|تصوير|المصدر|المحرر) ?:",
          "(?:تاريخ |تم |[آا]خر )*(?:ال)?(?:نشر|نشرت|[إا]ضافة|تحديث|تعديل)(?: في| بتاريخ)? ?:",
          "(?:ال)?(?:وسوم|كلمات (?:ال)?(?:مفتاحية|دلالية)|tags) ?:",
          "(?:عدد )?(?:القراء|القراءات|المشاهدات|الزيارات|الزوار) ?:",
          "اشترك(?:وا)? (?:الآن|معنا|في (?:(?:ال)?نشرة|نشرت|القناة|قنات|خدم))",
          "شارك(?:نا|ها|ه)? (?:على|الخبر|المقال|الموضوع)");

  private static final Pattern TO_OTHERS = lineBegin(RELATED);
  private static final Pattern OFFER = lineBegin(NOTICES);

  /** The line above what readers wrote, or above where they can write. */
  private static final Pattern COMMENTS_HEADING =
      Pattern.compile(
          "\\W*(?:\\d+ )?(?:ال)?(?:تعليق|تعليقات|تعقيبات)(?:ا)?(?:"
              + " (?:ال)?(?:قراء|زوار|متابعين|سابقة|[أا]عضاء)"
              + ".{0,20})?[\\W\\d]*|\\W*(?:[أا]ضف|[أا]كتب|[إا]ترك|اضافة|إضافة|شارك)"
              + " (?:ب)?(?:ال)?(?:تعليق|رد|ر[أا]ي).{0,30}|\\W*(?:شاركنا|[أا]ضف)"
              + " (?:ب)?ر[أا]ي.{0,20}|\\W*(?:[آا]راء|ردود|مشاركات)"
              + " (?:ال)?(?:قراء|زوار).{0,20}|\\W*(?:\\d+"
              + " )?comments?[\\W\\d]*|\\W*(?:leave|add|post) a (?:comment|reply)\\W*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** Lines that are nothing else. */
  private static final Pattern LABEL =
      Pattern.compile(
          "\\W*(?:advertis(?:e?ment|ing)|sponsored|loading|share|print"
              + "|[إا]علان(?:ات)?|مشاركة|شارك|طباعة|المزيد|انتهى)\\W*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** Characters of a notice at most: longer, it is a sentence that begins like one. */
  private static final int NOTICE_CHARS = 160;

  /** Characters of a heading over other articles at most: a few words. */
  private static final int HEADING_CHARS = 60;

  private PageNames() {}

  private static Pattern lineBegin(List<String> phrases) {
    return Pattern.compile(
        "\\W{0,3}(?:" + String.join("|", phrases) + ')',
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  static boolean isComments(Element element) {
    return COMMENTS.matcher(names(element)).find();
  }

  /** Whether a line offers something or claims a right, instead of telling the story. */
  static boolean isNotice(String line) {
    return line.length() <= NOTICE_CHARS
        && (TO_OTHERS.matcher(line).lookingAt()
            || OFFER.matcher(line).lookingAt()
            || LABEL.matcher(line).matches());
  }

  /** Whether a line stands over other articles. */
  static boolean isRelatedHeading(String line) {
    return line.length() <= HEADING_CHARS && TO_OTHERS.matcher(line).lookingAt();
  }

  /** Whether a line stands over what readers wrote. */
  static boolean isCommentsHeading(String line) {
    return line.length() <= HEADING_CHARS && COMMENTS_HEADING.matcher(line).matches();
  }

  /** Whether the part stands beside the article, by its tag. */
  static boolean isBeside(Element element) {
    return BESIDE_TAGS.contains(element.normalName());
  }

  /** Whether it is an entry of a coverage as it happens, which is built as comments are. */
  static boolean isLive(Element element) {
    return LIVE.matcher(names(element)).find();
  }

  /** Whether dates in it are those of other articles, of comments or of today. */
  static boolean isElsewhere(Element element) {
    return isBeside(element)
        || element.nameIs("header")
        || (element.attributesSize() > 0 && ELSEWHERE.matcher(names(element)).find());
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
