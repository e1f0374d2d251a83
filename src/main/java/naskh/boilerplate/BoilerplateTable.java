package naskh.boilerplate;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import naskh.spark.PackedShuffle;
import naskh.spark.Store;
import naskh.tables.Table;
import naskh.text.HashedTokens;
import naskh.text.TokenPack;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * The table {@code boilerplate}: furniture that stands on several pages, and formulas.
 *
 * <p>Cost: a pass over the parts, what {@link FormulaGroups} costs, a saved table, and a join of as
 * many texts as that has rows.
 */
final class BoilerplateTable {
  /**
   * A text as one of its pages has it. {@code pieces}: of the page's tokens, begin and end of each;
   * {@code role}: {@link #TEXT}, else a filling.
   */
  private static final StructType HELD =
      StructType.fromDDL(
          "held BIGINT, kind STRING, source STRING, article_count INT, day_count INT, role INT,"
              + " article_id STRING, pieces ARRAY<INT>");

  /** What records say of a formula or a furniture text; those of one key come in this order. */
  static final byte ALIAS = 0;

  /** A context by which formulas find each other. */
  static final byte CONTEXT = 1;

  /** A stretch of a page that is this formula. */
  static final byte STRETCH = 2;

  /** A part of a page that is this text. */
  static final byte FURNITURE = 3;

  /** What is boilerplate of a page, which is its key. */
  static final byte PARTS = 4;

  /** The role of what stands in the pieces. */
  static final int TEXT = 0;

  /** What stands for a slot in a text, and for a frame in a filling. */
  private static final String LEFT_OUT = " … ";

  private static final UDF4<String, byte[], Seq<Integer>, Integer, String> WORDED =
      BoilerplateTable::worded;

  private BoilerplateTable() {}

  /**
   * The texts that it will have, as pages hold them; saved, so that Spark knows how few they are,
   * and moves no text to join them.
   *
   * @param records {@link PageParts#records}
   */
  static Dataset<Row> held(
      PackedShuffle records,
      SparkSession spark,
      BoilerplateOptions options,
      int parts,
      Store store) {
    JavaRDD<Row> held =
        FurnitureTexts.of(records)
            .union(FormulaGroups.of(records, options.minFormulaDays(), parts));
    return store.save("boilerplate-held", spark.createDataFrame(held, HELD));
  }

  /**
   * Makes it.
   *
   * @param held {@link #held}
   * @param contents {@code article_id, text, pack}
   */
  static Dataset<Row> of(Dataset<Row> held, Dataset<Row> contents) {
    Column worded =
        udf(WORDED, DataTypes.StringType)
            .apply(col("text"), col("pack"), col("pieces"), col("role"));
    Column all = col("all");
    return Table.BOILERPLATE.conform(
        held.join(contents.select("article_id", "text", "pack"), "article_id")
            .groupBy("held", "kind", "source", "article_count", "day_count")
            .agg(array_sort(collect_list(struct(col("role"), worded.as("worded")))).as("all"))
            .withColumn("text", element_at(all, 1).getField("worded"))
            .withColumn(
                "examples",
                array_distinct(
                    transform(
                        filter(all, words -> words.getField("role").notEqual(TEXT)),
                        words -> words.getField("worded")))));
  }

  private static String worded(String text, byte[] pack, Seq<Integer> pieces, int role) {
    HashedTokens tokens = TokenPack.text(pack);
    List<Integer> bounds = JavaConverters.seqAsJavaList(pieces);
    List<String> words = new ArrayList<>();
    int first = role == TEXT ? 0 : 1; // slots lie between the pieces
    for (int i = first; i + 1 < bounds.size(); i += 2) {
      int begin = tokens.begin(bounds.get(i));
      words.add(text.substring(begin, tokens.end(bounds.get(i + 1) - 1)).strip());
    }
    return String.join(LEFT_OUT, words);
  }
}
