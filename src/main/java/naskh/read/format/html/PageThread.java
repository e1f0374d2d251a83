package naskh.read.format.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import naskh.read.dates.Dates;

/** What readers wrote below an article: parts alike, each a name and a day over a few lines. */
final class PageThread {
  /** Parts alike from which on they are a thread: an article's boxes are fewer. */
  private static final int MIN_COMMENTS = 3;

  /** Characters of a line with a reader's name, and town and day beside it, at most. */
  private static final int NAME_CHARS = 100;

  /** Characters of what a reader wrote, at most: an entry of a live coverage may be longer. */
  private static final int COMMENT_CHARS = 2_000;

  /** Lines at the begin of a comment among which its day or its reply link is. */
  private static final int HEAD_LINES = 5;

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3");

  private static final Pattern REPLY_OR_AGE =
      Pattern.compile(
          "\\W*(?:(?:ال)?رد|[إا]بلاغ|[أا]بلغ|[أا]عجبني|reply|report|like)\\W*"
              + "|\\W*(?:منذ|قبل) .{1,20}|.{1,20} ago\\W*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** A reader's name begins so; some sites number what readers wrote. */
  private static final Pattern NAME = Pattern.compile("(?:\\p{Nd}{1,4}\\W{1,5})?\\p{L}");

  private final PagePart part;

  /** Null until they are looked for. */
  private Set<PagePart> comments;

  PageThread(PagePart part) {
    this.part = part;
  }

  /**
   * Whether it is a comment among those directly in the part; the article may stand beside them.
   *
   * <p>Cost: the first time linear in the part's content.
   */
  boolean has(PagePart child) {
    comments = comments == null ? comments() : comments;
    return comments.contains(child);
  }

  private Set<PagePart> comments() {
    return part.content.stream()
        .filter(PagePart.class::isInstance)
        .map(PagePart.class::cast)
        .filter(PageThread::isComment)
        .collect(Collectors.groupingBy(PagePart::markup))
        .values()
        .stream()
        .filter(alike -> alike.size() >= MIN_COMMENTS)
        .flatMap(Collection::stream)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean isComment(PagePart part) {
    List<String> name = part.first.text().lines().toList();
    if (PageNames.isLive(part.element)
        || part.chars > COMMENT_CHARS
        || 2 * part.linkChars > part.chars
        || name.get(0).length() > NAME_CHARS
        || (name.size() == 1 && part.first.isProse())
        || !NAME.matcher(name.get(0)).lookingAt()
        || Dates.isAlone(name.get(0))) {
      return false;
    }
    List<PageBlock> head = new ArrayList<>();
    return addHead(part, head)
        && head.stream()
            .flatMap(block -> block.text().lines())
            .limit(HEAD_LINES)
            .anyMatch(
                line -> REPLY_OR_AGE.matcher(line).matches() || DateLine.date(line).isPresent());
  }

  /** False where a heading is in it, as over a section of an article. */
  private static boolean addHead(PagePart part, List<PageBlock> head) {
    boolean plain = !HEADINGS.contains(part.element.normalName());
    for (int i = 0; i < part.content.size() && head.size() < HEAD_LINES && plain; i++) {
      if (part.content.get(i) instanceof PageBlock block) {
        head.add(block);
      } else if (part.content.get(i) instanceof PagePart inner) {
        plain = addHead(inner, head);
      }
    }
    return plain;
  }
}
