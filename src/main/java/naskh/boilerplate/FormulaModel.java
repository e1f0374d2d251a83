package naskh.boilerplate;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import naskh.fingerprint.FormulaMarks;
import naskh.fingerprint.PageText;
import naskh.text.HashedTokens;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The formulas of a corpus, by which they are found in articles that were not there: of each the
 * contexts on the page that shows it best, in the order of their hashes.
 *
 * <p>What fills a slot of a new article counts as a filling that no other day had.
 *
 * <p>Cost: 13 bytes a context, some tens a formula, of {@value #MOST_FORMULAS} formulas at most,
 * those that most pages hold.
 */
final class FormulaModel implements Serializable {
  static final int MOST_FORMULAS = 10_000;

  private static final long serialVersionUID = 1L;

  private final long[] contexts;
  private final int[] pages; // by context: that hold its formula
  private final byte[] marks; // by context: see FormulaMarks

  private FormulaModel(List<Context> all) {
    contexts = all.stream().mapToLong(Context::shingle).toArray();
    pages = all.stream().mapToInt(Context::pages).toArray();
    marks = new byte[contexts.length];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = all.get(i).mark();
    }
  }

  /** Of no formula. */
  static FormulaModel none() {
    return new FormulaModel(List.of());
  }

  private record Context(long shingle, int pages, byte mark) {}

  /**
   * Learns the formulas of the table.
   *
   * @param held {@link BoilerplateTable#held}
   * @param contents {@code article_id, pack} of the pages in it and others
   */
  static FormulaModel of(Dataset<Row> held, Dataset<Row> contents) {
    List<Context> found = new ArrayList<>();
    held.where(
            col("kind")
                .equalTo(BoilerplateSpans.FORMULA)
                .and(col("role").equalTo(BoilerplateTable.TEXT)))
        .orderBy(col("article_count").desc(), col("held"))
        .limit(MOST_FORMULAS)
        .join(contents, "article_id")
        .select("pack", "pieces", "article_count", "day_count")
        .collectAsList()
        .forEach(
            row ->
                found.addAll(
                    contexts(
                        PageText.of(row.<byte[]>getAs(0)),
                        row.getList(1),
                        row.getInt(2),
                        Math.log(Math.max(1, row.getInt(3))) / Math.log(2))));
    found.sort(
        Comparator.comparingLong(Context::shingle)
            .thenComparing(Comparator.comparingInt(Context::pages).reversed())
            .thenComparing(Context::mark));
    List<Context> distinct = new ArrayList<>();
    for (Context context : found) {
      if (distinct.isEmpty() || distinct.get(distinct.size() - 1).shingle() != context.shingle()) {
        distinct.add(context);
      }
    }
    return new FormulaModel(distinct);
  }

  /**
   * The contexts of one formula: the shingles of its frame; a number in a slot belongs to them, as
   * it does where contexts are learned.
   *
   * @param pieces begin and end of each part of the frame
   * @param bits what a filling tells
   */
  private static List<Context> contexts(
      PageText text, List<Integer> pieces, int pages, double bits) {
    int begin = pieces.get(0);
    int end = pieces.get(pieces.size() - 1);
    BitSet frame = new BitSet();
    for (int i = 0; i < pieces.size(); i += 2) {
      frame.set(pieces.get(i), pieces.get(i + 1));
    }
    BitSet held = (BitSet) frame.clone();
    for (int i = begin; i < end; i++) {
      held.set(i, frame.get(i) || HashedTokens.hasDigit(text.token(i)));
    }
    long[] shingles = Shingling.of(text.tokens());
    List<Context> contexts = new ArrayList<>();
    for (int i = begin; i + Shingling.TOKENS <= end; i++) {
      int next = i + Shingling.TOKENS;
      if (held.nextClearBit(i) >= next) {
        boolean isVariedBehind = next < end && !frame.get(next);
        boolean isVariedBefore = i > begin && !frame.get(i - 1);
        contexts.add(
            new Context(
                shingles[i], pages, FormulaMarks.context(isVariedBehind, isVariedBefore, bits)));
      }
    }
    return contexts;
  }

  /** The contexts in a text, of this corpus or another. */
  PageContexts in(PageText text) {
    PageContexts found = new PageContexts(text);
    for (int place = 0; place + Shingling.TOKENS <= text.count(); place++) {
      int context = Arrays.binarySearch(contexts, found.shingle(place));
      if (context >= 0) {
        found.add(place, pages[context], marks[context]);
      }
    }
    return found;
  }
}
