package naskh.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What readers wrote below an article: parts alike, each a name and a day over a few lines. */
final class PageThread {
  /** Parts alike from which on they are a thread: an article's boxes are fewer. */
  private static final int MIN_COMMENTS = 3;

  /** Characters of a line with a reader's name, and town and day beside it, at most. */
  private static final int NAME_CHARS = 100;

  /** Characters of what a reader wrote, at most: an entry of a live coverage may be longer. */
  private static final int COMMENT_CHARS = 2_000;

  /** Blocks at the begin of a comment among which its day or its reply link is. */
  private static final int HEAD_BLOCKS = 5;

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3");

  private static final Pattern REPLY_OR_AGE =
      Pattern.compile(
          "\\W*(?:(?:ال)?رد|[إا]بلاغ|[أا]بلغ|[أا]عجبني|reply|report|like)\\W*"
              + "|\\W*(?:منذ|قبل) .{1,20}|.{1,20} ago\\W*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  private PageThread() {}

  /** Cost: linear in the part's content. */
  static boolean isThread(PagePart part) {
    Map<String, Integer> alike = new HashMap<>();
    for (PageContent child : part.content) {
      if (child instanceof PagePart inner && isComment(inner)) {
        alike.merge(inner.markup(), 1, Integer::sum);
      }
    }
    return alike.values().stream().anyMatch(count -> count >= MIN_COMMENTS);
  }

  private static boolean isComment(PagePart part) {
    String name = part.first.text();
    if (PageNames.isLive(part.element)
        || part.chars > COMMENT_CHARS
        || name.length() > NAME_CHARS
        || part.first.isProse()
        || !Character.isLetter(name.codePointAt(0))
        || WrittenDate.isAlone(name)) {
      return false;
    }
    List<PageBlock> head = new ArrayList<>();
    return addHead(part, head)
        && head.stream()
            .map(PageBlock::text)
            .anyMatch(
                line -> REPLY_OR_AGE.matcher(line).matches() || DateLine.date(line).isPresent());
  }

  /** False where a heading is in it, as over a section of an article. */
  private static boolean addHead(PagePart part, List<PageBlock> head) {
    boolean plain = !HEADINGS.contains(part.element.normalName());
    for (int i = 0; i < part.content.size() && head.size() < HEAD_BLOCKS && plain; i++) {
      if (part.content.get(i) instanceof PageBlock block) {
        head.add(block);
      } else if (part.content.get(i) instanceof PagePart inner) {
        plain = addHead(inner, head);
      }
    }
    return plain;
  }
}
