package naskh.boilerplate;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
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
   * @param pages {@link PageRecord}s, with counts and scores
   * @return {@link FormulaVetoes} has the kinds of records
   */
  JavaRDD<byte[]> candidates(PackedShuffle pages) {
    return pages.byKey(this::candidates);
  }

  private Iterator<byte[]> candidates(long key, Iterator<ByteBuffer> records) {
    PageRecord record = PageRecord.first(key, records);
    ByteBuffer counts = null;
    ScoredPage scored = null;
    while (records.hasNext()) {
      ByteBuffer next = records.next();
      if (next.get() == PageRecord.COUNTS) {
        counts = next.slice();
      } else {
        scored = ScoredPage.read(key, next);
      }
    }
    if (scored == null) {
      return Collections.emptyIterator();
    }
    List<Block> furniture =
        scored
            .furniture()
            .common(
                model.value().shares().of(scored.source(), options.minSourceArticles()),
                options.minShare());
    if (furniture.isEmpty() && !scored.mayHoldFormula()) {
      return Collections.emptyIterator();
    }
    PageText text = record.text();
    Formula.Found formula =
        scored.mayHoldFormula()
            ? Formula.of(Page.of(text, counts), furniture, model.value().use(), options)
            : Formula.Found.NOTHING;
    List<byte[]> candidates = new ArrayList<>();
    List<Part> parts =
        Stream.concat(
                furniture.stream().map(block -> Part.of(block, Part.FURNITURE, text)),
                formula.runs().stream().map(block -> Part.of(block, Part.TEMPLATE, text)))
            .sorted(Comparator.comparingInt(Part::begin))
            .toList();
    if (!parts.isEmpty()) {
      candidates.add(new PageParts(key, record.day(), record.told(), parts).pack());
    }
    // Also of formulas that are too small to be cut: others may be filled as these are.
    formula.slots().stream()
        .distinct()
        .forEach(slot -> candidates.add(FormulaVetoes.slot(slot, key)));
    formula.contexts().forEach(context -> candidates.add(FormulaVetoes.context(context, key)));
    return candidates.iterator();
  }
}
