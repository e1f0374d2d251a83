package naskh.show.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import naskh.show.report.Findings.Flow;
import naskh.show.report.Findings.Source;

/**
 * Who copied whom between the sources that copy and are copied most; all others are one.
 *
 * @param sources indexes; {@link #OTHERS} for the rest, last, if there is one
 */
record Matrix(List<Integer> sources, Map<Route, Flow> flows) {
  static final int OTHERS = -2;

  /** Rows and columns that a table has room for. */
  static final int MOST = 12;

  /** From whom to whom. */
  record Route(int from, int to) {}

  static Matrix of(Findings found, int most) {
    List<Integer> active =
        found.flows().stream()
            .flatMap(flow -> Stream.of(flow.from(), flow.to()))
            .distinct()
            .sorted(
                Comparator.comparingLong((Integer i) -> activity(found.sources().get(i)))
                    .reversed()
                    .thenComparing(i -> i))
            .toList();
    List<Integer> shown = new ArrayList<>(active.subList(0, Math.min(most, active.size())));
    Map<Route, List<Flow>> merged = new HashMap<>();
    for (Flow flow : found.flows()) {
      Route route = new Route(named(shown, flow.from()), named(shown, flow.to()));
      merged.computeIfAbsent(route, r -> new ArrayList<>()).add(flow);
    }
    if (active.size() > most) {
      shown.add(OTHERS);
    }
    Map<Route, Flow> flows = new HashMap<>();
    merged.forEach((route, all) -> flows.put(route, sum(route, all)));
    return new Matrix(shown, flows);
  }

  private static long activity(Source source) {
    return source.copiedFrom() + source.copiedBy();
  }

  private static int named(List<Integer> shown, int source) {
    return shown.contains(source) ? source : OTHERS;
  }

  /** Of several flows no median is known. */
  private static Flow sum(Route route, List<Flow> all) {
    return all.size() == 1
        ? new Flow(
            route.from(),
            route.to(),
            all.get(0).articles(),
            all.get(0).lower(),
            all.get(0).median(),
            all.get(0).upper())
        : new Flow(
            route.from(),
            route.to(),
            all.stream().mapToLong(Flow::articles).sum(),
            null,
            null,
            null);
  }

  /** Most articles first. */
  List<Flow> inOrder() {
    return flows.values().stream()
        .sorted(
            Comparator.comparingLong(Flow::articles)
                .reversed()
                .thenComparing(Flow::from)
                .thenComparing(Flow::to))
        .toList();
  }

  private long most() {
    return flows.values().stream().mapToLong(Flow::articles).max().orElse(1);
  }

  /** The table: a row for who copied, a column for whose text it was. */
  void write(Sheet sheet, String caption) {
    Markup html = sheet.html();
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption)
        .open("table", "class", "matrix")
        .element("caption", caption)
        .raw("<thead><tr>")
        .element("td", sheet.say("matrix.corner"));
    for (int from : sources) {
      html.open("th", "scope", "col");
      name(sheet, from);
      html.close("th");
    }
    html.element("th", sheet.say("matrix.sum"), "scope", "col").raw("</tr></thead>\n<tbody>\n");
    for (int to : sources) {
      html.raw("<tr>").open("th", "scope", "row");
      name(sheet, to);
      html.close("th");
      long sum = 0;
      for (int from : sources) {
        Flow flow = flows.get(new Route(from, to));
        sum += flow == null ? 0 : flow.articles();
        cell(sheet, flow, from == to && from != OTHERS);
      }
      html.element("td", sheet.words().number(sum), "class", "number sum").raw("</tr>\n");
    }
    sheet.endTable();
  }

  private static void name(Sheet sheet, int source) {
    if (source == OTHERS) {
      sheet.html().text(sheet.say("matrix.others"));
    } else {
      sheet.sourceLink(source);
    }
  }

  private void cell(Sheet sheet, Flow flow, boolean isSelf) {
    Markup html = sheet.html();
    if (isSelf) {
      html.raw("<td class=\"self\">–</td>");
    } else if (flow == null) {
      html.raw("<td class=\"none\">0</td>");
    } else {
      html.open(
              "td",
              "class",
              "number",
              "style",
              String.format(Locale.ROOT, "--share:%.2f", (double) flow.articles() / most()))
          .element("b", sheet.words().number(flow.articles()));
      if (flow.median() != null) {
        html.raw("<br>").element("small", sheet.words().lag(flow.median()));
      }
      html.raw("</td>");
    }
  }
}
