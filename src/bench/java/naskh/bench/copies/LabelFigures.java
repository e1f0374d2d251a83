package naskh.bench.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import naskh.bench.copies.LabelledPair.Label;
import naskh.bench.measure.Half;
import naskh.bench.measure.Judged;
import naskh.bench.measure.Measure;
import naskh.bench.measure.Section;
import naskh.bench.measure.WeightedScore;
import naskh.bench.truth.PassageRules;
import naskh.bench.truth.SlowAligner;
import naskh.bench.truth.TokenSequence;
import naskh.bench.truth.TokenizedTexts;
import naskh.bench.truth.Way;

/**
 * What the tables say of labelled pairs.
 *
 * <p>Pairs that meet the definition of a row on whole texts are to be reached where they are reuse,
 * not where they are boilerplate; pairs in one cluster are to be one report.
 *
 * @param whole the whole texts
 * @param reach by what was found on main texts
 */
record LabelFigures(TokenizedTexts whole, Reach reach) {

  /** Of pairs whose articles are not in the corpus nothing is said but how many they are. */
  Section of(List<LabelledPair> labelled) {
    List<LabelledPair> pairs =
        labelled.stream().filter(pair -> whole.holds(pair.a()) && whole.holds(pair.b())).toList();
    List<LabelledPair> rows = pairs.stream().filter(this::isRow).toList();
    List<Measure> measures = new ArrayList<>();
    measures.add(
        Measure.share("labelled pairs whose articles are here", pairs.size(), labelled.size()));
    measures.add(
        Measure.share("– of these: meet the definition of a row", rows.size(), pairs.size()));
    addScores("labelled pairs reached are reuse (M, B)", rows, this::asReuse, measures);
    addScores("labelled pairs in one cluster are one report (M)", pairs, this::asReport, measures);
    return new Section(measures, rows.stream().filter(this::isFault).map(this::named).toList());
  }

  private static void addScores(
      String name,
      List<LabelledPair> pairs,
      Function<LabelledPair, Judged> judge,
      List<Measure> measures) {
    measures.addAll(new WeightedScore(pairs.stream().map(judge).toList()).measures(name));
    for (Half half : Half.values()) {
      List<Judged> some = pairs.stream().filter(p -> p.half() == half).map(judge).toList();
      measures.addAll(new WeightedScore(some).measures("– " + half));
    }
  }

  /** Whether whole texts share enough for a row. */
  private boolean isRow(LabelledPair pair) {
    TokenSequence a = whole.sequence(whole.number(pair.a()));
    TokenSequence b = whole.sequence(whole.number(pair.b()));
    return a.hasTokensOf(b) || !SlowAligner.passages(a, b, PassageRules.OF_THE_DESIGN).isEmpty();
  }

  private Judged asReuse(LabelledPair pair) {
    Way way = reach.between(whole.number(pair.a()), whole.number(pair.b()));
    return new Judged(pair.stratum(), pair.weight(), way != Way.NONE, pair.label().isReuse);
  }

  private Judged asReport(LabelledPair pair) {
    boolean together =
        reach.found().areInOneCluster(whole.number(pair.a()), whole.number(pair.b()));
    return new Judged(pair.stratum(), pair.weight(), together, pair.label() == Label.M);
  }

  private boolean isFault(LabelledPair pair) {
    Judged judged = asReuse(pair);
    return judged.said() != judged.isTrue();
  }

  private String named(LabelledPair pair) {
    return String.format(
        Locale.ROOT,
        "label %s, %s: %s, %s (%s, weight %.1f)",
        pair.label(),
        asReuse(pair).said() ? "reached" : "not reached",
        pair.a(),
        pair.b(),
        pair.half(),
        pair.weight());
  }
}
