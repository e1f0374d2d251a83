package naskh.show;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import naskh.WrongUse;
import naskh.archive.ArchiveTable;
import naskh.copies.CopyOptions;
import naskh.job.Manifest;
import naskh.job.Stage;
import naskh.spark.Models;
import org.apache.hadoop.conf.Configuration;

/**
 * The tables of an output, read by the Parquet library: no Spark is started.
 *
 * <p>Cost: a look-up by the key of a table reads the footer of each of its files, one page of the
 * key and, of the file that holds the row, one page of each column; all else scans the columns that
 * are asked for.
 */
public final class OutputTables {
  /** Stands in a place whose tables are not complete, where it cannot be replaced in one step. */
  private static final String INCOMPLETE = "_INCOMPLETE";

  private final String place;
  private final OutputFiles files;
  private final JsonNode run;

  private OutputTables(String place, OutputFiles files, JsonNode run) {
    this.place = place;
    this.files = files;
    this.run = run;
  }

  /**
   * Opens the output in {@code folder}.
   *
   * @throws WrongUse where there is none that is complete
   */
  public static OutputTables open(String folder) {
    return open(null, folder);
  }

  /**
   * The same.
   *
   * @param hadoop opens file systems other than this machine's; null: by Hadoop's own settings
   */
  public static OutputTables open(Configuration hadoop, String folder) {
    try {
      OutputFiles files = OutputFiles.in(hadoop, folder);
      return new OutputTables(folder, files, run(files, folder));
    } catch (IOException | IllegalArgumentException e) {
      throw new WrongUse("output " + folder + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static JsonNode run(OutputFiles files, String folder) throws IOException {
    if (!files.exists("")) {
      throw new WrongUse("output " + folder + ": no such folder");
    }
    if (files.exists(INCOMPLETE)) {
      throw new WrongUse(
          "output " + folder + ": is not complete: its run goes on, or died; run again");
    }
    JsonNode run = null;
    try (InputStream in = files.open(Manifest.FILE)) {
      run = new ObjectMapper().readTree(in);
    } catch (FileNotFoundException | com.fasterxml.jackson.core.JsonProcessingException e) {
      // Told below: a folder without the file, or with one of that name, is not ours.
    }
    if (run == null || !run.path("naskh").isTextual() || !run.path("tables").isObject()) {
      throw new WrongUse(
          "output "
              + folder
              + ": is no output of Naskh: want a folder that naskh run has written, with "
              + Manifest.FILE
              + " in it");
    }
    return run;
  }

  /** What the run tells of itself: {@code run.json}. */
  public JsonNode run() {
    return run;
  }

  /** Where it lies, as a person named it. */
  public String place() {
    return place;
  }

  /** Version of the program that wrote it. */
  public String version() {
    return run.path("naskh").asText();
  }

  /** Whether an output of this version has the table. It may be empty. */
  public boolean has(String table) {
    return run.path("tables").has(table);
  }

  /** How many rows a table has. */
  public long rows(String table) {
    return run.path("tables").path(table).asLong();
  }

  /** Whether the run ended before {@code stage}, by {@code --until}: its tables are empty. */
  public boolean endedBefore(Stage stage) {
    return Arrays.stream(Stage.values())
        .filter(last -> last.name().equals(run.path("options").path("until").asText()))
        .anyMatch(last -> last.compareTo(stage) < 0);
  }

  /** The stage that the run ended with, as people write it. */
  public String until() {
    return run.path("options").path("until").asText().toLowerCase(Locale.ROOT);
  }

  /** Settings of the copies stage: those of the run that a person can set. */
  CopyOptions copies() {
    CopyOptions defaults = CopyOptions.defaults();
    return defaults.withMinJaccard(
        run.path("options").path("copies").path("minJaccard").asDouble(defaults.minJaccard()));
  }

  /** The Spark NLP pipeline that tokenized the texts, if it was not Naskh's own. */
  Optional<String> pipeline() {
    return Optional.ofNullable(run.path("options").path("pipeline").textValue());
  }

  /** The time zone that the run took dates without a time in. */
  public ZoneId zone() {
    try {
      return ZoneId.of(run.path("options").path("read").path("timeZone").asText("UTC"));
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  /** All rows of a table, in no order that means anything. */
  public void each(String table, List<String> columns, Consumer<TableRow> consumer) {
    read(table, Selection.all(columns), consumer);
  }

  /** The rows whose {@code column} is {@code value}. */
  public List<TableRow> where(String table, String column, String value, List<String> columns) {
    return where(table, column, Set.of(value), columns);
  }

  /** The rows whose {@code column} is one of {@code values}. */
  public List<TableRow> where(
      String table, String column, Set<String> values, List<String> columns) {
    List<TableRow> found = new ArrayList<>();
    if (!values.isEmpty()) {
      read(table, Selection.of(columns, column, values), found::add);
    }
    return found;
  }

  /** The rows of the archive whose {@code column} is one of some numbers. */
  List<TableRow> archived(
      ArchiveTable table, String column, Collection<Long> values, List<String> columns) {
    List<TableRow> found = new ArrayList<>();
    if (!values.isEmpty()) {
      Selection selection = Selection.ofNumbers(columns, column, values);
      scan(table.directory(), parts(table), part -> TableFile.read(part, selection, found::add));
    }
    return found;
  }

  /**
   * Gives {@code consumer} two numbers of each row of the archive whose {@code column} is one of
   * {@code values}: this one and {@code other}. Of many rows.
   */
  void archived(
      ArchiveTable table,
      String column,
      LongSet values,
      String other,
      BiConsumer<Long, Long> consumer) {
    scan(
        table.directory(),
        parts(table),
        part -> TableFile.readNumbers(part, column, values, other, consumer));
  }

  private List<OutputFiles.Part> parts(ArchiveTable table) {
    try {
      return files.parts(table.directory());
    } catch (FileNotFoundException e) {
      throw notArchived(table.directory(), e);
    } catch (IOException | UncheckedIOException e) {
      throw damaged(table.directory(), "cannot be read: " + e.getMessage(), e);
    }
  }

  /** Whether the run saved a model of that name. */
  boolean hasModel(String name) {
    try {
      return files.exists(Models.path(name));
    } catch (IOException e) {
      throw damaged(Models.path(name), "cannot be read: " + e.getMessage(), e);
    }
  }

  /** The model that the run saved under {@code name}. */
  <M> M model(String name, int version, Class<M> type) {
    String file = Models.path(name);
    try (InputStream in = files.open(file)) {
      return Models.read(in, version, type);
    } catch (FileNotFoundException e) {
      throw notArchived(file, e);
    } catch (IOException e) {
      throw new WrongUse(about() + file + " " + e.getMessage() + "; run again", e);
    }
  }

  /** What a text is found by, which runs that ended early, and other versions, do not keep. */
  private WrongUse notArchived(String name, Exception cause) {
    String why =
        endedBefore(Stage.COPIES)
            ? "its run ended with --until " + until() + "; run again without"
            : "version " + version() + " of Naskh wrote none, or it was deleted; run again";
    return new WrongUse(about() + "has no " + name + ": " + why, cause);
  }

  private void read(String table, Selection selection, Consumer<TableRow> consumer) {
    if (!has(table)) {
      throw new WrongUse(
          about() + "has no table " + table + ": version " + version() + " of Naskh wrote none");
    }
    long[] rows = {0};
    scan(
        "table " + table,
        parts(table),
        part -> rows[0] += TableFile.read(part, selection, consumer));
    if (rows[0] != rows(table)) {
      throw damaged(
          "table " + table, "has " + rows[0] + " rows, and there were " + rows(table), null);
    }
  }

  /** Reads a file. */
  private interface PartReader {
    void read(OutputFiles.Part part) throws IOException;
  }

  private void scan(String table, List<OutputFiles.Part> parts, PartReader reader) {
    try {
      for (OutputFiles.Part part : parts) {
        reader.read(part);
      }
    } catch (NoSuchColumn e) {
      throw new WrongUse(
          about()
              + table
              + " has no column "
              + e.getMessage()
              + ": version "
              + version()
              + " of Naskh wrote it, this is "
              + Manifest.version()
              + "; run again",
          e);
    } catch (IOException | UncheckedIOException e) {
      throw damaged(table, "cannot be read: " + e.getMessage(), e);
    }
  }

  /** A column that a file of another version does not have. */
  static final class NoSuchColumn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchColumn(String column) {
      super(column);
    }
  }

  private List<OutputFiles.Part> parts(String table) {
    try {
      return files.parts(table);
    } catch (FileNotFoundException e) {
      throw damaged("table " + table, "is gone", e);
    } catch (IOException | UncheckedIOException e) {
      throw damaged("table " + table, "cannot be read: " + e.getMessage(), e);
    }
  }

  private WrongUse damaged(String what, String why, Exception cause) {
    return new WrongUse(
        about() + what + " " + why + ": parts of it were deleted or changed; run again", cause);
  }

  private String about() {
    return "output " + place + ": ";
  }
}
