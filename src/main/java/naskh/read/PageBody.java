package naskh.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import naskh.read.PagePart.Block;
import org.jsoup.nodes.Document;

/** Finds the text of the article in a page: the part in which prose outweighs everything else. */
final class PageBody {
  /** Characters of prose that a block of links, or a part that is furniture, takes away. */
  private static final int COST = 30;

  /** Characters of prose up to which a part with a link for a title is a card. */
  private static final int CARD_CHARS = 400;

  private final Map<PagePart, Integer> values = new IdentityHashMap<>();
  private final Set<PagePart> furniture = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
  private final int prose;
  private PagePart best;

  private PageBody(PagePart root) {
    prose = root.prose;
    best = root;
    weigh(root);
  }

  static String of(Document page) {
    PagePart root = PageOutline.of(page);
    PageBody body = new PageBody(root);
    return body.text();
  }

  private int weigh(PagePart part) {
    int value = 0;
    if (isFurniture(part)) {
      value = -COST;
      furniture.add(part);
    } else {
      int links = 0;
      int own = 0;
      for (Object child : part.content) {
        if (child instanceof Block block) {
          if (block.isLink()) {
            links += block.linkChars();
            value -= COST;
          } else if (block.isProse()) {
            value += block.text().length();
          }
        } else {
          PagePart inner = (PagePart) child;
          value += Math.max(-COST, weigh(inner));
          links += furniture.contains(inner) ? 0 : linkTitle(inner);
        }
      }
      if (links >= 20 && part.prose > 0 && part.prose < CARD_CHARS && links * 6 >= part.prose && !part.element.nameIs("body")) {
        furniture.add(part);
        value = -COST;
      }
    }
    values.put(part, value);
    if (value > values.getOrDefault(best, 0)) {
      best = part;
    }
    return value;
  }

  private int linkTitle(PagePart part) {
    return part.prose > 0
        ? 0
        : part.content.stream()
            .mapToInt(
                child ->
                    child instanceof Block block
                        ? block.isLink() ? block.linkChars() : 0
                        : linkTitle((PagePart) child))
            .sum();
  }

  private boolean isFurniture(PagePart part) {
    return PageNames.isFurniture(part.element) && 2 * part.prose < prose;
  }

  private String text() {
    List<Block> blocks = new ArrayList<>();
    List<PagePart> owners = new ArrayList<>();
    collect(best, blocks, owners);
    Set<String> marks = new HashSet<>();
    int first = -1;
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).isProse()) {
        first = first < 0 ? i : first;
        last = i;
        marks.add(mark(owners.get(i)));
      }
    }
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean inside = i > first && i < last;
      boolean tagged = marks.contains(mark(owners.get(i))) || owners.get(i).element.normalName().matches("h[2-6]|li|p|blockquote|pre|dd");
      if (block.isProse() || (tagged && (inside || block.text().matches("(?s).*[.!?؟…»”\"]")))) {
        kept.add(block.text());
      }
    }
    return kept.stream().collect(Collectors.joining("\n\n"));
  }

  private static String mark(PagePart part) {
    return part.element.normalName() + '.' + part.element.className();
  }

  private void collect(PagePart part, List<Block> blocks, List<PagePart> owners) {
    for (Object child : part.content) {
      if (child instanceof Block block) {
        if (!block.isLink() && !PageNames.isNotice(block.text()) && !part.element.nameIs("h1")) {
          blocks.add(block);
          owners.add(part);
        }
      } else if (!furniture.contains(child)) {
        collect((PagePart) child, blocks, owners);
      }
    }
  }
}
