package naskh.spark;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns that a stage takes, told where one is missing or of another type. */
public final class Columns {
  private Columns() {}

  /**
   * Checks that {@code rows} have these columns, and perhaps others, in any order. Runs no job.
   *
   * @param input which rows they are, for the message, as {@code copies: packs}
   * @param wanted names and types, as Spark's DDL; whether there may be nulls is not looked at
   * @throws IllegalArgumentException for the first that is missing or of another type
   */
  public static void check(String input, Dataset<?> rows, String wanted) {
    StructType schema = rows.schema();
    for (StructField column : StructType.fromDDL(wanted).fields()) {
      DataType type =
          Arrays.stream(schema.fields())
              .filter(there -> there.name().equals(column.name()))
              .map(StructField::dataType)
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          input
                              + ": there is no column "
                              + column.name()
                              + "; want "
                              + wanted
                              + ", got "
                              + Arrays.stream(schema.fields())
                                  .map(there -> there.name() + " " + there.dataType().sql())
                                  .collect(Collectors.joining(", "))));
      // The catalog's notation of a type says nothing of nulls.
      if (!type.catalogString().equals(column.dataType().catalogString())) {
        throw new IllegalArgumentException(
            input
                + ": column "
                + column.name()
                + " is "
                + type.sql()
                + "; want "
                + column.dataType().sql());
      }
    }
  }
}
