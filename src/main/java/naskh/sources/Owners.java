package naskh.sources;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import naskh.WrongUse;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/** Who owns which source. A source that is not named belongs to nobody else. */
public final class Owners implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<String, String> bySource;

  private Owners(Map<String, String> bySource) {
    this.bySource = new TreeMap<>(bySource);
  }

  public static Owners unknown() {
    return new Owners(Map.of());
  }

  /** As {@link #bySource} tells them. */
  @JsonCreator
  public static Owners told(@JsonProperty("by_source") Map<String, String> bySource) {
    return new Owners(bySource);
  }

  /**
   * Reads a CSV file in UTF-8 with the columns {@code source, owner}.
   *
   * @param hadoop opens its file system
   * @throws WrongUse where it cannot be read, has other columns, or names a source twice with two
   *     owners
   */
  public static Owners read(Configuration hadoop, String file) {
    TreeMap<String, String> owners = new TreeMap<>();
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    Path path = new Path(file);
    try (FileSystem files = FileSystem.newInstance(path.toUri(), hadoop);
        CSVParser rows =
            format.parse(
                new BufferedReader(
                    new InputStreamReader(
                        withoutMark(files, path), StandardCharsets.UTF_8.newDecoder())))) {
      for (String column : new String[] {"source", "owner"}) {
        if (!rows.getHeaderMap().containsKey(column)) {
          throw wrong(file, "no column " + column + " in its first line", null);
        }
      }
      for (CSVRecord row : rows) {
        add(row, file, owners);
      }
    } catch (CharacterCodingException e) {
      throw wrong(file, "not in UTF-8", e);
    } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
      throw wrong(file, e.getMessage(), e);
    }
    return new Owners(owners);
  }

  private static InputStream withoutMark(FileSystem files, Path path) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(files.open(path), 3);
    byte[] start = bytes.readNBytes(3);
    if (!Arrays.equals(start, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
      bytes.unread(start);
    }
    return bytes;
  }

  private static void add(CSVRecord row, String file, Map<String, String> owners) {
    if (!row.isConsistent()) {
      throw wrong(
          file, "line " + row.getRecordNumber() + " of it has another number of cells", null);
    }
    String source = row.get("source");
    String owner = row.get("owner");
    if (source.isEmpty() || owner.isEmpty()) {
      return;
    }
    String other = owners.put(source, owner);
    if (other != null && !other.equals(owner)) {
      throw wrong(file, "two owners of " + source + ": " + other + ", " + owner, null);
    }
  }

  private static WrongUse wrong(String file, String why, Exception cause) {
    return new WrongUse(
        "--owners " + file + ": " + why + "; wanted is a CSV file of source,owner", cause);
  }

  /** The owner of a source; null if it is not named. */
  public String of(String source) {
    return source == null ? null : bySource.get(source);
  }

  /** {@link #of} the column {@code source}. */
  Column column() {
    UDF1<String, String> of = this::of;
    return udf(of, DataTypes.StringType).apply(col("source"));
  }

  /** As {@code run.json} has them. */
  @JsonProperty("by_source")
  public Map<String, String> bySource() {
    return new TreeMap<>(bySource);
  }
}
