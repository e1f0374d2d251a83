package naskh.read;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What input files gave: each accounts for itself, up to {@value #MOST_FILES} of them; of more,
 * those of one format together.
 *
 * @param file relative to its input; of several files the first by name
 * @param files how many
 * @param format what they were read as; several of an archive; empty where nothing was read
 * @param records that were read
 * @param accepted of the records
 * @param rejected of the records, duplicates among them; or the file itself, which has no record
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileCounts(
    String file, long files, String format, long records, long accepted, long rejected) {
  private static final int MOST_FILES = 1000;

  /**
   * In: all records, and {@link Articles#changedIds} of them. Cost: what comes to the driver grows
   * with the files only.
   *
   * @param inputs that they were read from
   */
  public static List<FileCounts> of(Dataset<Row> records, Dataset<Row> changedIds, Inputs inputs) {
    SortedMap<Integer, Tally> byFile =
        records
            .select("file_number", "format", "reason", "position")
            .javaRDD()
            .mapPartitions(rows -> List.of(tallies(rows)).iterator())
            .fold(new TreeMap<>(), FileCounts::merged);
    changedIds
        .where(col("duplicate"))
        .select("file_number")
        .javaRDD()
        .map(row -> row.getInt(0))
        .countByValue()
        .forEach((file, duplicates) -> byFile.get(file).accepted -= duplicates);
    if (inputs.files().size() <= MOST_FILES) {
      return byFile.entrySet().stream()
          .map(of -> of.getValue().counts(inputs.name(of.getKey()), 1))
          .toList();
    }
    Map<String, Tally> byFormat = new LinkedHashMap<>();
    Map<String, Integer> first = new HashMap<>();
    Map<String, Long> files = new HashMap<>();
    byFile.forEach(
        (file, tally) -> {
          byFormat.computeIfAbsent(tally.format(), any -> new Tally()).add(tally);
          first.putIfAbsent(tally.format(), file);
          files.merge(tally.format(), 1L, Long::sum);
        });
    return byFormat.entrySet().stream()
        .map(
            of -> of.getValue().counts(inputs.name(first.get(of.getKey())), files.get(of.getKey())))
        .toList();
  }

  private static SortedMap<Integer, Tally> tallies(Iterator<Row> records) {
    SortedMap<Integer, Tally> byFile = new TreeMap<>();
    records.forEachRemaining(
        record -> byFile.computeIfAbsent(record.getInt(0), any -> new Tally()).add(record));
    return byFile;
  }

  private static SortedMap<Integer, Tally> merged(
      SortedMap<Integer, Tally> some, SortedMap<Integer, Tally> others) {
    others.forEach((file, tally) -> some.computeIfAbsent(file, any -> new Tally()).add(tally));
    return some;
  }

  /** Counts that grow. */
  private static final class Tally implements Serializable {
    private static final long serialVersionUID = 1L;

    private final SortedSet<String> formats = new TreeSet<>();
    private long records;
    private long accepted;
    private long refused; // files without a record

    /** In: {@code file_number, format, reason, position}. */
    void add(Row record) {
      if (!record.isNullAt(1)) {
        formats.add(record.getString(1));
      }
      boolean isAccepted = record.isNullAt(2);
      // A reject of a whole file stands at no place in it.
      boolean isRecord = isAccepted || record.getLong(3) > 0;
      accepted += isAccepted ? 1 : 0;
      records += isRecord ? 1 : 0;
      refused += isRecord ? 0 : 1;
    }

    void add(Tally other) {
      formats.addAll(other.formats);
      records += other.records;
      accepted += other.accepted;
      refused += other.refused;
    }

    String format() {
      return String.join(", ", formats);
    }

    FileCounts counts(String name, long files) {
      return new FileCounts(name, files, format(), records, accepted, records - accepted + refused);
    }
  }
}
