package naskh.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import naskh.WrongUse;
import naskh.read.ReadOptions;
import naskh.read.SparkSource;
import naskh.read.format.CsvForm;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The options of all commands that read articles. */
public final class ReadGroup {
  @Option(
      names = "--field",
      paramLabel = "FIELD=NAME",
      showDefaultValue = Visibility.NEVER,
      description =
          "The input's NAME for a FIELD of an article: id, url, source, category, title,"
              + " published, author, text. Repeatable. Without it the usual names are tried.")
  Map<String, String> fields = new LinkedHashMap<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "auto",
      description = {
        "Of all files: auto, text, json-lines, json-array, csv, parquet, trec, html, warc, xml"
            + " (feeds, too). auto looks at each."
      })
  String format;

  @Option(
      names = "--delimiter",
      paramLabel = "SIGN",
      description =
          "Between the fields of tables; \\t is a tab. Without it each file is looked at.")
  String delimiter;

  @Option(
      names = "--columns",
      paramLabel = "NAMES",
      split = ",",
      hideParamSyntax = true,
      showDefaultValue = Visibility.NEVER,
      description =
          "Names of the columns of tables that have no row of names, with commas between.")
  List<String> columns = List.of();

  @Option(
      names = "--spark-format",
      paramLabel = "NAME",
      description =
          "Read each INPUT, a path or a table's name, by this source of Spark instead: delta, iceberg,"
              + " jdbc, orc, avro or what else is on the class path.")
  String sparkFormat;

  @Option(
      names = "--spark-option",
      paramLabel = "KEY=VALUE",
      showDefaultValue = Visibility.NEVER,
      description = "An option of that source. Repeatable.")
  Map<String, String> sparkOptions = new LinkedHashMap<>();

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description = "Character set of all text files. Without it each file is looked at.")
  String charset;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      converter = ZoneName.class,
      description = "Time zone of dates that state none, as Asia/Riyadh or +03:00.")
  ZoneId timeZone;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = Moment.class,
      description =
          "Dates over a day after this time, as 2024-06-01 or 2024-06-01T00:00:00Z, are none."
              + " Without it the start of the run.")
  Instant asOf;

  @Option(
      names = "--max-article-chars",
      paramLabel = "N",
      defaultValue = "" + ReadOptions.DEFAULT_MAX_ARTICLE_CHARS,
      description = "Refuse longer articles.")
  int maxArticleChars;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Read the first N records only, in the order of file names.")
  Long limit;

  /**
   * What was asked for.
   *
   * @throws WrongUse for an option that makes no sense
   */
  public ReadOptions options() {
    if (limit != null && limit < 1) {
      throw new WrongUse("limit: want 1 or more, got " + limit);
    }
    // Absent is all; 0 would be taken for a limit.
    return new ReadOptions(
        fields,
        format,
        source(),
        charset,
        new CsvForm(delimiter(), columns),
        timeZone,
        asOf,
        maxArticleChars,
        limit == null ? 0 : limit);
  }

  private SparkSource source() {
    if (sparkFormat == null && !sparkOptions.isEmpty()) {
      throw new WrongUse("spark-option: of no source; name one by --spark-format");
    }
    return sparkFormat == null ? null : new SparkSource(sparkFormat, sparkOptions);
  }

  private Character delimiter() {
    String sign = "\\t".equals(delimiter) ? "\t" : delimiter;
    if (sign != null && sign.length() != 1) {
      throw new WrongUse("delimiter: want one sign, or \\t for a tab, got " + delimiter);
    }
    return sign == null ? null : sign.charAt(0);
  }
}
