package naskh.terms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.BitSet;
import java.util.List;
import naskh.spark.Transform;
import naskh.text.HashedTokens;
import naskh.text.Letters;
import naskh.text.LightStemmer;
import naskh.text.TokenPack;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * The words of titles and main texts without stop words, read off packs.
 *
 * <p>In: {@code title} (may be null), {@code text, pack binary}, a {@link TokenPack} of these,
 * {@code boilerplate array<struct<begin, end, kind>>}, sorted, in offsets of the text. Out: the
 * other columns, {@code words binary}, the {@link TokenPack} of these words, and {@link
 * TokenLine}s, never null: {@code title_stems, title_surfaces, stems, surfaces}, of title and text;
 * a surface is the word as it was written.
 */
public record Tokens() implements Transform {
  private static final StructType COLUMNS =
      StructType.fromDDL(
          "title_stems STRING, title_surfaces STRING, stems STRING, surfaces STRING, words BINARY");

  @Override
  public Dataset<Row> apply(Dataset<Row> articles) {
    UDF4<String, String, byte[], Seq<Row>, Row> lines = Tokens::lines;
    return articles
        .withColumn(
            "lines",
            udf(lines, COLUMNS).apply(col("title"), col("text"), col("pack"), col("boilerplate")))
        .select("*", "lines.*")
        .drop("lines", "title", "text", "pack", "boilerplate");
  }

  private static Row lines(String title, String text, byte[] pack, Seq<Row> boilerplate) {
    HashedTokens titleWords = words(TokenPack.title(pack), List.of());
    HashedTokens textWords = words(TokenPack.text(pack), JavaConverters.seqAsJavaList(boilerplate));
    Words ofTitle = Words.of(title, titleWords);
    Words ofText = Words.of(text, textWords);
    return RowFactory.create(
        ofTitle.stems().toString(),
        ofTitle.surfaces().toString(),
        ofText.stems().toString(),
        ofText.surfaces().toString(),
        TokenPack.pack(titleWords, textWords));
  }

  private static HashedTokens words(HashedTokens tokens, List<Row> removed) {
    BitSet words = new BitSet();
    int next = 0; // of the removed parts the first that does not end before the token
    for (int i = 0; i < tokens.count(); i++) {
      int begin = tokens.begin(i);
      while (next < removed.size() && removed.get(next).getInt(1) <= begin) {
        next++;
      }
      boolean isRemoved = next < removed.size() && removed.get(next).getInt(0) <= begin;
      words.set(i, !isRemoved && !tokens.isStopWord(i));
    }
    return tokens.where(words::get);
  }

  private record Words(TokenLine stems, TokenLine surfaces) {
    static Words of(String written, HashedTokens tokens) {
      Words words = new Words(new TokenLine(), new TokenLine());
      for (int i = 0; i < tokens.count(); i++) {
        int begin = tokens.begin(i);
        boolean isNextToLast = i > 0 && begin == tokens.end(i - 1) + 1;
        words.add(written.substring(begin, tokens.end(i)), isNextToLast);
      }
      return words;
    }

    private void add(String surface, boolean isNextToLast) {
      if (!isNextToLast) {
        stems.part();
        surfaces.part();
      }
      stems.add(LightStemmer.stem(Letters.fold(surface)));
      surfaces.add(surface);
    }
  }
}
