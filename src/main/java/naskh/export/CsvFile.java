package naskh.export;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import naskh.text.Plain;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * One CSV file that Excel and LibreOffice open as it is: UTF-8 with a mark, CRLF, times in UTC to
 * the second, no cell that is a formula.
 */
final class CsvFile {
  private static final char MARK = '\uFEFF';

  private CsvFile() {}

  /** Writes rows one by one; gives back how many they are. */
  static long write(ExportTarget target, String file, StructType schema, Iterator<Row> rows)
      throws IOException {
    long written = 0;
    try (Writer out = new OutputStreamWriter(target.create(file), StandardCharsets.UTF_8)) {
      out.write(MARK);
      CSVFormat format = CSVFormat.EXCEL.builder().setHeader(schema.fieldNames()).get();
      try (CSVPrinter printer = new CSVPrinter(out, format)) {
        while (rows.hasNext()) {
          Row row = rows.next();
          for (int i = 0; i < row.length(); i++) {
            printer.print(cell(row.get(i)));
          }
          printer.println();
          written++;
        }
      }
    }
    return written;
  }

  private static Object cell(Object value) {
    if (value instanceof String text) {
      return Plain.cell(text);
    }
    if (value instanceof Timestamp time) {
      return time.toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
    return value;
  }
}
