package naskh.read.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Text as editors and content systems store it (Editor.js, ProseMirror, Lexical, Slate, Contentful,
 * Portable Text, Arc, Quill): lists of blocks, each with a text or with blocks in it → paragraphs.
 * A block's other values (type, style, address) are no text.
 */
public final class Blocks {
  /** Where a block has its text or the blocks in it, the first that has one counts. */
  private static final List<String> KEYS =
      List.of(
          "text",
          "plain_text",
          "value",
          "content",
          "children",
          "content_elements",
          "blocks",
          "innerBlocks",
          "nodes",
          "items",
          "elements",
          "paragraphs",
          "rich_text",
          "leaves",
          "ops",
          "insert",
          "data",
          "body",
          "document",
          "root",
          "html",
          "innerHTML");

  /** Where a document has its list of blocks. */
  private static final Set<String> LISTS =
      Set.of("content", "children", "content_elements", "blocks", "nodes", "paragraphs", "ops");

  /** What encloses a document. */
  private static final Set<String> ENCLOSING = Set.of("root", "document");

  /** What says of which kind a block is. */
  private static final List<String> TYPES =
      List.of("type", "_type", "nodeType", "blockName", "tag");

  private static final Set<String> TYPES_IN_LINE = Set.of("text", "span");

  /** Kinds of what stands between the strings of a line, in exports of Telegram. */
  private static final Set<String> TYPES_BETWEEN_STRINGS =
      Set.of(
          "plain",
          "bold",
          "italic",
          "underline",
          "strikethrough",
          "spoiler",
          "link",
          "text_link",
          "mention",
          "mention_name",
          "hashtag",
          "cashtag",
          "phone",
          "email",
          "custom_emoji",
          "bot_command");

  private Blocks() {}

  /** The paragraphs of a block, list of blocks or document; none if it has no text. */
  static List<String> paragraphs(Object blocks) {
    List<String> paragraphs = new ArrayList<>();
    addTo(paragraphs, blocks, false);
    return paragraphs;
  }

  /** Whether an object is a document: has a list of blocks with text. */
  static boolean isDocument(Map<?, ?> object) {
    for (String name : LISTS) {
      if (object.get(name) instanceof List<?> list
          && list.stream().anyMatch(block -> block instanceof Map)) {
        return !paragraphs(list).isEmpty();
      }
    }
    return ENCLOSING.stream()
        .anyMatch(name -> object.get(name) instanceof Map<?, ?> inner && isDocument(inner));
  }

  /** The text that strings and what stands between them make up; null for any other list. */
  static String line(List<?> parts) {
    StringBuilder line = new StringBuilder();
    boolean runs = false;
    for (Object part : parts) {
      String type = part instanceof Map<?, ?> block ? type(block) : null;
      boolean run = type != null && TYPES_BETWEEN_STRINGS.contains(type);
      Object letters = run ? ((Map<?, ?>) part).get("text") : part;
      if (!(letters instanceof String)) {
        return null;
      }
      runs |= run;
      line.append(letters);
    }
    return runs ? line.toString() : null;
  }

  /** Whether lists of that name are a document's blocks rather than records. */
  public static boolean isList(String name) {
    return LISTS.contains(name);
  }

  /** Whether an object says of which kind of block it is. */
  public static boolean hasType(Map<?, ?> block) {
    return TYPES.stream().anyMatch(block::containsKey);
  }

  private static void addTo(List<String> paragraphs, Object value, boolean inBlock) {
    if (value instanceof String text) {
      if (!text.isEmpty()) {
        paragraphs.add(text);
      }
    } else if (value instanceof Map<?, ?> block) {
      addBlock(paragraphs, block, inBlock);
    } else if (value instanceof List<?> list) {
      if (inBlock && list.stream().anyMatch(Blocks::isInLine)) {
        paragraphs.add(joined(list));
      } else {
        list.forEach(block -> addTo(paragraphs, block, true));
      }
    }
  }

  private static void addBlock(List<String> paragraphs, Map<?, ?> block, boolean inBlock) {
    int before = paragraphs.size();
    for (int i = 0; i < KEYS.size() && paragraphs.size() == before; i++) {
      addTo(paragraphs, block.get(KEYS.get(i)), inBlock);
    }
    String type = type(block);
    if (paragraphs.size() == before && type != null && !KEYS.contains(type)) {
      addTo(paragraphs, block.get(type), inBlock); // {"type": "quote", "quote": …}
    }
  }

  private static String type(Map<?, ?> block) {
    for (String name : TYPES) {
      if (block.get(name) instanceof String type) {
        return type;
      }
    }
    return null;
  }

  /** Whether a part of a block is a run of letters of one style: what makes up a paragraph. */
  private static boolean isInLine(Object part) {
    if (!(part instanceof Map<?, ?> run)) {
      return false;
    }
    String type = type(run);
    boolean letters =
        run.get("text") instanceof String
            || run.get("value") instanceof String
            || run.get("plain_text") instanceof String
            || run.get("insert") instanceof String;
    return letters && (type == null || TYPES_IN_LINE.contains(type));
  }

  private static String joined(List<?> runs) {
    StringBuilder paragraph = new StringBuilder();
    for (Object run : runs) {
      List<String> letters = new ArrayList<>();
      addTo(letters, run, true);
      boolean lineBreak =
          letters.isEmpty()
              && run instanceof Map<?, ?> block
              && type(block) != null
              && type(block).contains("reak");
      paragraph.append(lineBreak ? "\n" : String.join("", letters));
    }
    return paragraph.toString();
  }
}
