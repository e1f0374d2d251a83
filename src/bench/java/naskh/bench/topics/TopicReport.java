package naskh.bench.topics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import naskh.bench.measure.Intervals;
import naskh.bench.measure.Measure;
import naskh.text.Plain;

/**
 * How good topics are.
 *
 * @param first from one seed: what the figures are about
 * @param second from another
 * @param themes of pages of one theme, a seed each; none where no such pages were given
 */
public record TopicReport(FoundTopics first, FoundTopics second, List<Theme> themes) {
  /** Of articles by the ten thousand: more would take longer and tell the same. */
  private static final int SAMPLES = 500;

  /** The figures as a Markdown table, then the topics to be read. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(Measure.table(measures()));
    lines.add("");
    lines.add("| topic | articles | NPMI | label | words |");
    lines.add("| --- | ---: | ---: | --- | --- |");
    first.topics().forEach(topic -> lines.add(line(topic)));
    return lines;
  }

  private List<Measure> measures() {
    List<Double> matches = FoundTopics.bestMatches(first, second);
    List<String> words = first.words();
    Agreement categories = first.categories();
    List<Measure> measures = new ArrayList<>();
    if (categories.articles() > 0) {
      measures.add(
          new Measure(
              "NMI (arithmetic mean) with the categories",
              figure(categories.normalizedMutualInformation()),
              String.format(
                  Locale.ROOT,
                  "%,d articles; 90 %%: %s",
                  categories.articles(),
                  Intervals.of(
                      SAMPLES, r -> categories.resampled(r).normalizedMutualInformation()))));
    }
    measures.add(ofMean("NPMI of the words of a topic", first.coherences(), "topics"));
    measures.add(
        new Measure(
            "share of distinct words",
            figure((double) new HashSet<>(words).size() / words.size()),
            words.size() + " words"));
    measures.add(ofMean("best-match Jaccard of the words, two seeds", matches, "topics"));
    IntStream.range(0, themes.size()).forEach(seed -> measures.add(themeMeasure(seed)));
    return measures;
  }

  private Measure themeMeasure(int seed) {
    Theme theme = themes.get(seed);
    String topics =
        theme.bestTopics().entrySet().stream()
            .map(page -> page.getKey() + " " + page.getValue())
            .collect(Collectors.joining(", "));
    return new Measure(
        "pages of one theme with a common topic among the two best, seed " + (seed + 1),
        String.valueOf(theme.together()),
        theme.bestTopics().size() + " pages: " + topics);
  }

  private static Measure ofMean(String name, List<Double> values, String of) {
    double mean = values.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
    String cases =
        values.size()
            + " "
            + of
            + "; 90 %: "
            + Intervals.of(SAMPLES, random -> sampledMean(values, random));
    return new Measure(name, figure(mean), cases);
  }

  private static double sampledMean(List<Double> values, SplittableRandom random) {
    return random
        .ints(values.size(), 0, values.size())
        .mapToDouble(values::get)
        .average()
        .orElse(Double.NaN);
  }

  private static String line(FoundTopics.Topic topic) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %s | %s | %s |",
        topic.id(),
        topic.size(),
        topic.coherence() == null ? "–" : figure(topic.coherence()),
        Plain.markdown(topic.label()),
        Plain.markdown(String.join("، ", topic.words())));
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
