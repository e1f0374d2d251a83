package naskh.text;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import naskh.WrongUse;
import naskh.spark.Transform;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * As the class of this name in {@code src/main}, without the pipeline: no Spark NLP is to be had
 * for Scala 2.13. The packs are the same.
 */
public final class EncodeTokens implements Transform {
  /** The columns that are added. */
  public static final List<String> COLUMNS = List.of("pack", "token_count", "token_hash");

  private static final long serialVersionUID = 1L;
  private static final StructType WORD = StructType.fromDDL("result STRING, begin INT, end INT");
  private static final StructType ENCODED =
      StructType.fromDDL("pack BINARY, token_count INT, token_hash BINARY");

  /**
   * By Naskh's own tokenizer.
   *
   * @throws WrongUse for any pipeline: there is no Spark NLP to run it
   */
  public static EncodeTokens by(String place) {
    if (place != null) {
      throw new WrongUse("pipeline " + place + ": there is no Spark NLP for this Spark to run it");
    }
    return new EncodeTokens();
  }

  /** As the annotations of words: {@code result}, and where it begins and ends, inclusive. */
  static Dataset<Row> words(Dataset<Row> texts, String column, String output) {
    UDF1<String, List<Row>> words = EncodeTokens::words;
    return texts.withColumn(
        output, udf(words, DataTypes.createArrayType(WORD)).apply(col("`" + column + "`")));
  }

  private static List<Row> words(String text) {
    List<Row> words = new ArrayList<>();
    Tokenizer tokens = new Tokenizer().over(text == null ? "" : text);
    while (tokens.next()) {
      String word = new String(tokens.buffer(), 0, tokens.length());
      words.add(RowFactory.create(word, tokens.begin(), tokens.end() - 1));
    }
    return words;
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    UDF2<String, String, Row> encode =
        (title, text) -> text == null ? null : encoded(title == null ? "" : title, text);
    return articles
        .withColumn("encoded", udf(encode, ENCODED).apply(col("title"), col("text")))
        .select("*", "encoded.*")
        .drop("encoded");
  }

  private static Row encoded(String title, String text) {
    HashedTokens tokens = HashedTokens.of(text);
    return RowFactory.create(
        TokenPack.pack(HashedTokens.of(title), tokens),
        tokens.count(),
        tokens.count() == 0 ? null : HashedTokens.sequenceHash(tokens.hashes()));
  }
}
