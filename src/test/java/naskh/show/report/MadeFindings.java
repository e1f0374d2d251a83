package naskh.show.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import naskh.show.BatchRow;
import naskh.show.report.Findings.Batch;
import naskh.show.report.Findings.Boilerplate;
import naskh.show.report.Findings.Change;
import naskh.show.report.Findings.Cluster;
import naskh.show.report.Findings.Flow;
import naskh.show.report.Findings.Holder;
import naskh.show.report.Findings.Line;
import naskh.show.report.Findings.Member;
import naskh.show.report.Findings.Passage;
import naskh.show.report.Findings.Source;
import naskh.show.report.Findings.Story;
import naskh.show.report.Findings.Topic;
import naskh.show.report.Findings.Topics;
import naskh.show.report.Findings.Warned;

/** Findings of no output. */
final class MadeFindings {
  private MadeFindings() {}

  static Findings none() {
    return new Findings(
        Map.of(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Topics(List.of(), List.of(), Topics.Unit.DAY, 0),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  /**
   * As many of everything as a page has at most, of {@code sources} sources.
   *
   * @param words stand wherever an article's words may
   * @param at null: no dates
   */
  static Findings full(int sources, String words, Instant at) {
    Long delay = at == null ? null : 3_600L;
    List<Integer> all = IntStream.range(0, sources).boxed().toList();
    Line first = line(0, words, at);
    Line later = line(sources - 1, words, at == null ? null : at.plusSeconds(3_600));
    List<Line> lines = new ArrayList<>(Collections.nCopies(29, later));
    lines.add(0, first);
    List<Flow> flows = new ArrayList<>();
    for (int i = 1; i < sources; i++) {
      flows.add(new Flow(i - 1, i, 2, delay, delay, delay));
    }
    List<LocalDate> begins =
        at == null ? List.of() : List.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 2));
    List<Long> spans = begins.stream().map(begin -> 3L).toList();
    return new Findings(
        Map.of("articles", sources * 10L, "stories", 30L),
        null,
        at,
        at,
        List.of(new Warned("NO_TITLE", 3, words, words)),
        all.stream().map(i -> source(i, words, i == 0 ? 0 : 2)).toList(),
        flows,
        Collections.nCopies(
            30, new Story(words, words, words, 30, 1, 1, all, at, at, List.of(words), lines, 12)),
        new Topics(
            Collections.nCopies(
                12, new Topic(words, words, 40, null, spans, Collections.nCopies(sources, 3L))),
            begins,
            Topics.Unit.DAY,
            0),
        Collections.nCopies(
            40,
            new Cluster(
                words,
                words,
                30,
                all.subList(0, Math.min(30, sources)),
                at,
                at,
                words,
                words,
                Markup.cut(Markup.oneLine(words), 700),
                Collections.nCopies(30, new Member(first, "EXACT", 1, delay)),
                3)),
        Collections.nCopies(
            40,
            new Passage(
                words,
                Markup.cut(Markup.oneLine(words), 700),
                40,
                9,
                4,
                at,
                at,
                true,
                Collections.nCopies(
                    10, new Holder(first, delay, cut(words, 70), cut(words, 160), cut(words, 70))),
                2)),
        Collections.nCopies(
            40,
            new Boilerplate("FORMULA", 0, Markup.cut(words, 700), 9, 3, List.of(cut(words, 160)))),
        new Batch(
            new BatchRow(2, Instant.EPOCH, 30, 0, 1, 1, 1, 1, 1),
            Map.of("stories", 30L, "copy_clusters", 40L, "passages", 40L),
            Collections.nCopies(
                100, new Change("JOINED_STORY", words, 9, all, words, 0, false, delay)),
            3));
  }

  private static String cut(String words, int most) {
    return Markup.cut(words, most);
  }

  private static Source source(int number, String words, long copied) {
    return new Source(number + Markup.cut(words, 40), words, 10, 8, copied, 2, 1, 60L, 0.5, 0.004);
  }

  private static Line line(int source, String words, Instant at) {
    return new Line(words, source, words, "javascript:" + words, at, false, source == 0, words);
  }
}
