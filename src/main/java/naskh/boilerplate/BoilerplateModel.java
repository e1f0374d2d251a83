package naskh.boilerplate;

import java.io.Serializable;
import java.util.List;
import naskh.fingerprint.FormulaMarks;
import naskh.fingerprint.PageText;

/**
 * What is counted in all pages of a corpus, and, once it is complete, learned of it: with it, and
 * with how its shingles recur, the furniture of a page is found. Counts of two corpora without an
 * article in common add up.
 *
 * <p>Of formulas it has the contexts, by which they are found in any article. Of furniture it has
 * no shingles: which of them are furniture depends on all that a page has of them, its own count
 * among it, and on scores that its blocks get together.
 *
 * <p>Cost: that of a {@link WordUse}, and some hundred bytes a source, and a {@link FormulaModel}.
 */
public final class BoilerplateModel implements Serializable {
  /** Of what is saved. */
  public static final int VERSION = 2;

  private static final long serialVersionUID = 1L;

  private final WordUse use = new WordUse();
  private final FurnitureShares shares = new FurnitureShares();
  private FormulaModel formulas = FormulaModel.none();

  /** Counts a page of a source, given its distinct stems, and gives this back. */
  BoilerplateModel add(long source, int[] words) {
    use.add(words);
    shares.addPage(source);
    return this;
  }

  /** Counts what {@code other} has counted, and gives this back. */
  BoilerplateModel add(BoilerplateModel other) {
    use.add(other.use);
    shares.add(other.shares);
    return this;
  }

  /** Takes formulas that were learned, in place of others. */
  void learn(FormulaModel learned) {
    formulas = learned;
  }

  /**
   * The formulas in the whole text of an article, of the corpus or not; null where none is. Of
   * those of the corpus {@link Boilerplate#parts} has more: what their days have in common.
   */
  public FormulaMarks formulaMarks(PageText text) {
    return Formula.of(text, formulas.in(text), List.of(), use).marks();
  }

  /** In how many pages words stand. */
  WordUse use() {
    return use;
  }

  /** How common furniture is in each source. */
  FurnitureShares shares() {
    return shares;
  }
}
