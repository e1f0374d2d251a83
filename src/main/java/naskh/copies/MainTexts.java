package naskh.copies;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.BitSet;
import java.util.List;
import naskh.boilerplate.BoilerplateSpans;
import naskh.fingerprint.MainText;
import naskh.spark.Transform;
import naskh.text.EncodeTokens;
import naskh.text.HashedTokens;
import naskh.text.TokenOffsets;
import naskh.text.TokenPack;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * What is left of articles without their boilerplate.
 *
 * <p>In: {@code pack, token_hash} as {@link EncodeTokens} gives them, {@code cuts} as {@link
 * BoilerplateSpans} does (null: none). Out: the other columns, {@code main binary} (a packed {@link
 * MainText}), {@code main_tokens int}, {@code places binary} of these tokens, and {@code main_hash
 * binary}: equal where main texts are, or, of articles without main text, where whole texts are;
 * null without tokens. An article without main text keeps the places of its whole text. {@code
 * boilerplate}: the cuts in offsets of the text, empty without any.
 */
record MainTexts() implements Transform {
  private static final StructType COLUMNS =
      StructType.fromDDL(
          "main BINARY, main_tokens INT, main_places BINARY, main_hash BINARY, boilerplate "
              + BoilerplateSpans.TYPE);

  private static final Row[] NONE = {};

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    UDF2<byte[], Seq<Row>, Row> cut = MainTexts::cut;
    return articles
        .withColumn("cut", udf(cut, COLUMNS).apply(col("pack"), col("cuts")))
        .select("*", "cut.*")
        .drop("cut", "cuts", "pack")
        .withColumnRenamed("main_places", "places")
        .withColumn("main_hash", coalesce(col("main_hash"), col("token_hash")));
  }

  private static Row cut(byte[] pack, Seq<Row> cuts) {
    HashedTokens text = TokenPack.text(pack);
    long[] tokens = text.hashes();
    TokenOffsets all = TokenOffsets.of(text);
    if (cuts == null) {
      return RowFactory.create(
          MainText.whole(tokens).pack(), tokens.length, all.pack(), null, NONE);
    }
    List<Row> ranges = JavaConverters.seqAsJavaList(cuts);
    BitSet removed = new BitSet();
    for (Row range : ranges) {
      removed.set(range.getInt(0), range.getInt(1));
    }
    MainText main = MainText.without(tokens, removed);
    return RowFactory.create(
        main.pack(),
        main.count(),
        (main.count() == 0 ? all : all.without(removed)).pack(),
        hash(main),
        BoilerplateSpans.inText(ranges, all));
  }

  private static byte[] hash(MainText main) {
    return main.count() == 0 ? null : HashedTokens.sequenceHash(main.tokens());
  }
}
