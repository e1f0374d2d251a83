package naskh.read;

import java.util.List;
import java.util.function.LongConsumer;
import naskh.WrongUse;
import naskh.read.source.InputFile;
import naskh.read.source.InputFiles;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The inputs of a run, listed once. */
public final class Inputs {
  private final List<String> named;
  private final List<InputFile> files;
  private final InputState state;

  /** The records themselves, where a program has them; else null. */
  private final Dataset<Row> table;

  private Inputs(List<String> named, List<InputFile> files, InputState state, Dataset<Row> table) {
    this.table = table;
    this.named = List.copyOf(named);
    this.files = List.copyOf(files);
    this.state = state;
  }

  /**
   * Lists files, folders and globs, on any Hadoop file system; what a source of Spark reads is only
   * looked at for its size.
   *
   * @param progress is told now and then how many files have been found
   * @throws WrongUse for an input that does not exist, cannot be listed, or holds no file
   */
  public static Inputs list(
      Configuration hadoop, List<String> inputs, ReadOptions options, LongConsumer progress) {
    if (options.source() != null) {
      return new Inputs(inputs, List.of(), InputState.ofSpark(hadoop, inputs), null);
    }
    List<InputFile> files = new InputFiles(hadoop, progress).list(inputs);
    return new Inputs(inputs, files, InputState.of(files), null);
  }

  /**
   * A table that a program has, a row a record.
   *
   * @param name what it is called where files have their path
   */
  public static Inputs of(Dataset<Row> table, String name) {
    return new Inputs(List.of(name), List.of(), InputState.of(table, name), table);
  }

  /** The table of {@link #of}; null: the inputs are to be read. */
  Dataset<Row> table() {
    return table;
  }

  /** The inputs as the user names them. */
  List<String> named() {
    return named;
  }

  /** The name of a file by its number; of a table that a source of Spark reads, as it is named. */
  String name(int number) {
    return files.isEmpty() ? named.get(number) : files.get(number).name();
  }

  List<InputFile> files() {
    return files;
  }

  /** By which another run can tell whether they are still the same. */
  public InputState state() {
    return state;
  }
}
