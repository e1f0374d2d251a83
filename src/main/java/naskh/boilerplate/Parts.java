package naskh.boilerplate;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import naskh.fingerprint.PageText;
import naskh.spark.PackedShuffle;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;

/** Finds the parts of each page that are boilerplate, by what was learned of all pages. */
record Parts(BoilerplateOptions options, Broadcast<BoilerplateModel> model)
    implements Serializable {

  /**
   * Finds them.
   *
   * @param pages {@link PageRecord}s, with scores and marks
   * @return of pages that have any
   */
  JavaRDD<PageParts> of(PackedShuffle pages) {
    return pages.byKey(this::parts);
  }

  private Iterator<PageParts> parts(long key, Iterator<ByteBuffer> records) {
    PageRecord record = PageRecord.first(key, records);
    ScoredPage scored = null;
    ByteBuffer marks = null;
    while (records.hasNext()) {
      ByteBuffer next = records.next();
      if (next.get() == PageRecord.SCORED) {
        scored = ScoredPage.read(key, next);
      } else {
        marks = next;
      }
    }
    List<Block> common =
        scored == null
            ? List.of()
            : scored
                .furniture()
                .common(
                    model.value().shares().of(scored.source(), options.minSourceArticles()),
                    options.minShare());
    if (common.isEmpty() && marks == null) {
      return Collections.emptyIterator();
    }
    PageText text = record.text();
    Formula uncut = formula(text, marks, List.of());
    List<Block> furniture = common.stream().filter(block -> !uncut.isMatter(block)).toList();
    PageContexts contexts = contexts(text, marks);
    Formula formula = furniture.isEmpty() ? uncut : formula(text, marks, furniture);
    return furniture.isEmpty() && formula.stretches().isEmpty()
        ? Collections.emptyIterator()
        : List.of(
                new PageParts(
                    key,
                    record.day(),
                    record.told(),
                    furniture.stream()
                        .map(block -> FurniturePart.of(block, text, contexts))
                        .toList(),
                    formula))
            .iterator();
  }

  private Formula formula(PageText text, ByteBuffer marks, List<Block> furniture) {
    return marks == null
        ? Formula.NONE
        : Formula.of(text, contexts(text, marks), furniture, model.value().use());
  }

  private static PageContexts contexts(PageText text, ByteBuffer marks) {
    return marks == null ? null : PageContexts.read(marks.duplicate(), text);
  }
}
