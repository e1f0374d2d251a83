package naskh.text;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** Words of a column of texts as a column of their own, for programs. */
public final class TokenColumn {
  private static final String TOKENS = "tokens";

  private TokenColumn() {}

  /**
   * Adds {@code tokens array<struct<token string, begin int, end int>>}: folded words, offsets in
   * UTF-16 code units, end exclusive; null where the text is null.
   *
   * @throws IllegalArgumentException where {@code column} is no column of strings, or {@code
   *     tokens} one already
   */
  public static Dataset<Row> add(Dataset<Row> texts, String column) {
    StructField[] fields = texts.schema().fields();
    StructField field =
        Arrays.stream(fields)
            .filter(there -> there.name().equals(column))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "tokens: there is no column "
                            + column
                            + "; there are "
                            + String.join(", ", texts.columns())));
    if (!field.dataType().equals(DataTypes.StringType)) {
      throw new IllegalArgumentException(
          "tokens: column " + column + " is " + field.dataType().simpleString() + "; want string");
    }
    if (Arrays.asList(texts.columns()).contains(TOKENS)) {
      throw new IllegalArgumentException(
          "tokens: there is a column " + TOKENS + " already; rename or drop it");
    }
    return EncodeTokens.words(texts, column, TOKENS)
        .withColumn(
            TOKENS,
            when(
                col("`" + column + "`").isNotNull(),
                transform(
                    col(TOKENS),
                    token ->
                        struct(
                            token.getField("result").as("token"),
                            token.getField("begin").as("begin"),
                            // Spark NLP's end is inclusive.
                            token.getField("end").plus(1).as("end")))));
  }
}
