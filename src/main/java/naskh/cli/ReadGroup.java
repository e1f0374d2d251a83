package naskh.cli;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import naskh.read.Format;
import naskh.read.ReadOptions;
import naskh.tables.WrongUse;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The options of all commands that read articles. */
final class ReadGroup {
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
      converter = FormatName.class,
      description = "auto, text, json-lines, json-array, csv, parquet or trec, for all files.")
  Format format;

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
  ReadOptions options() {
    if (limit != null && limit < 1) {
      throw new WrongUse("limit: want 1 or more, got " + limit);
    }
    // Absent is all; 0 would be taken for a limit.
    return new ReadOptions(
        fields, format, charset, timeZone, maxArticleChars, limit == null ? 0 : limit);
  }
}
