package naskh.copies;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.BitSet;
import java.util.List;
import naskh.fingerprint.MainText;
import naskh.fingerprint.PageText;
import naskh.spark.Transform;
import naskh.text.HashedTokens;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * What is left of articles without their boilerplate.
 *
 * <p>In: {@code tokens, places, token_hash} as {@link EncodeTokens} gives them, {@code cuts} as
 * {@link BoilerplateSpans} does (null: none). Out: the other columns, {@code main binary} (a packed
 * {@link MainText}), {@code main_tokens int}, {@code places binary} of these tokens, and {@code
 * main_hash binary}: equal where main texts are, or, of articles without main text, where whole
 * texts are; null without tokens. An article without main text keeps the places of its whole text.
 * {@code boilerplate}: the cuts in offsets of the text, empty without any.
 */
record MainTexts() implements Transform {
  private static final StructType COLUMNS =
      StructType.fromDDL(
          "main BINARY, main_tokens INT, main_places BINARY, main_hash BINARY, boilerplate "
              + BoilerplateSpans.TYPE);

  private static final Row[] NONE = {};

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    UDF3<byte[], byte[], Seq<Row>, Row> cut = MainTexts::cut;
    return articles
        .withColumn("cut", udf(cut, COLUMNS).apply(col("tokens"), col("places"), col("cuts")))
        .select("*", "cut.*")
        .drop("cut", "cuts", "tokens", "places")
        .withColumnRenamed("main_places", "places")
        .withColumn("main_hash", coalesce(col("main_hash"), col("token_hash")));
  }

  private static Row cut(byte[] packedTokens, byte[] packedPlaces, Seq<Row> cuts) {
    long[] tokens = PageText.unpack(packedTokens).tokens();
    if (cuts == null) {
      return RowFactory.create(
          MainText.whole(tokens).pack(), tokens.length, packedPlaces, null, NONE);
    }
    List<Row> ranges = JavaConverters.seqAsJavaList(cuts);
    BitSet removed = new BitSet();
    for (Row range : ranges) {
      removed.set(range.getInt(0), range.getInt(1));
    }
    MainText main = MainText.without(tokens, removed);
    TokenOffsets all = TokenOffsets.unpack(packedPlaces);
    return RowFactory.create(
        main.pack(),
        main.count(),
        main.count() == 0 ? packedPlaces : all.without(removed).pack(),
        hash(main),
        BoilerplateSpans.inText(ranges, all));
  }

  private static byte[] hash(MainText main) {
    return main.count() == 0 ? null : HashedTokens.sequenceHash(main.tokens());
  }
}
