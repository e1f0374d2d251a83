package naskh.spark;

import java.util.List;
import org.apache.parquet.hadoop.ParquetOutputFormat;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;

/**
 * How tables are written that people and commands look things up in: a folder of Parquet files,
 * each sorted by a key and divided into small pages, so that one row is found by reading little.
 *
 * @param key the columns that each file is sorted by
 * @param pageRows rows of a page, at most: who looks up one row reads one page of a file
 */
public record SortedTable(List<String> key, int pageRows) {

  /**
   * Writes {@code rows} into {@code folder}, in the place of what stands there. Gives back how many
   * they are; no row changes its partition.
   */
  public long write(Dataset<Row> rows, String folder) {
    Column[] order = key.stream().map(functions::col).toArray(Column[]::new);
    RowCount count = new RowCount(rows.sortWithinPartitions(order));
    count
        .counted()
        .write()
        .mode(SaveMode.Overwrite)
        .option(ParquetOutputFormat.PAGE_ROW_COUNT_LIMIT, Integer.toString(pageRows))
        .parquet(folder);
    return count.rows();
  }
}
