package naskh.show;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import naskh.text.Plain;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What {@link Top} gives, for programs and spreadsheets. */
public final class TopForms {
  /** By it a spreadsheet knows UTF-8. */
  private static final String MARK = "\uFEFF";

  /** UTC, as spreadsheets read times. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private TopForms() {}

  /** An object with an array for each section; times in ISO 8601. */
  public static String json(Map<Section, List<Top.Entry>> sections) {
    Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
    sections.forEach(
        (section, entries) ->
            all.put(section.toString(), entries.stream().map(TopForms::plain).toList()));
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> plain(Top.Entry entry) {
    Map<String, Object> values = new LinkedHashMap<>();
    entry
        .values()
        .forEach(
            (name, value) -> values.put(name, value instanceof Instant ? value.toString() : value));
    return values;
  }

  /** Lines with the names of the columns first; lists joined by semicolons, times in UTC. */
  public static String csv(List<Top.Entry> entries) {
    StringBuilder lines = new StringBuilder(MARK);
    if (entries.isEmpty()) {
      return lines.toString();
    }
    try (CSVPrinter printer = new CSVPrinter(lines, CSVFormat.EXCEL)) {
      printer.printRecord(entries.get(0).values().keySet());
      for (Top.Entry entry : entries) {
        printer.printRecord(entry.values().values().stream().map(TopForms::cell).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines.toString();
  }

  private static Object cell(Object value) {
    if (value instanceof Instant time) {
      return TIME.format(time);
    }
    if (value instanceof List<?> list) {
      return Plain.cell(String.join("; ", list.stream().map(Object::toString).toList()));
    }
    return value instanceof String text ? Plain.cell(text) : value;
  }
}
