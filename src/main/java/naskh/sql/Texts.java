package naskh.sql;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import naskh.align.ComparedText;
import naskh.align.Passage;
import naskh.copies.Comparison;
import naskh.copies.CopyOptions;
import naskh.copies.ShortTexts;
import naskh.fingerprint.MainText;
import naskh.fingerprint.Signature;
import naskh.read.dates.Dates;
import naskh.read.mapping.LanguageOf;
import naskh.text.HashedTokens;
import naskh.text.Letters;
import naskh.text.LightStemmer;
import naskh.text.Tokenizer;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The methods of each {@link SqlFunction}, on values as Spark's rows hold them. Public for the code
 * that Spark generates, which calls them with arguments that are not null. Thread-safe.
 */
public final class Texts {
  private static final CopyOptions OPTIONS = CopyOptions.defaults();
  private static final Signature SIGNATURE = new Signature(OPTIONS.banding());

  private Texts() {}

  /** Read when the first two texts are compared. */
  private static final class News {
    static final ShortTexts SHORTS = ShortTexts.ofNews(OPTIONS.shorts());
  }

  public static UTF8String fold(UTF8String text) {
    return UTF8String.fromString(Letters.fold(text.toString()));
  }

  public static ArrayData tokens(UTF8String text) {
    return words(text, Tokenizer::length);
  }

  public static ArrayData stems(UTF8String text) {
    LightStemmer stemmer = new LightStemmer();
    return words(text, tokens -> stemmer.stem(tokens.buffer(), tokens.length()));
  }

  /** {@code length} is how much of the token at hand is kept. */
  private static ArrayData words(UTF8String text, ToIntFunction<Tokenizer> length) {
    Tokenizer tokens = new Tokenizer().over(text.toString());
    List<UTF8String> words = new ArrayList<>();
    while (tokens.next()) {
      int kept = length.applyAsInt(tokens);
      words.add(UTF8String.fromString(new String(tokens.buffer(), 0, kept)));
    }
    return new GenericArrayData(words.toArray());
  }

  public static double jaccard(UTF8String a, UTF8String b) {
    ComparedText ofA = compared(a);
    ComparedText ofB = compared(b);
    return areEqual(ofA, ofB) ? 1 : ofA.jaccard(ofB);
  }

  public static double containment(UTF8String a, UTF8String b) {
    ComparedText ofA = compared(a);
    ComparedText ofB = compared(b);
    return areEqual(ofA, ofB) ? 1 : ofA.containment(ofB);
  }

  /** Texts of a few words have no shingles, and may be equal. */
  private static boolean areEqual(ComparedText a, ComparedText b) {
    return a.count() > 0 && Arrays.equals(a.text().tokens(), b.text().tokens());
  }

  public static ArrayData passages(UTF8String a, UTF8String b) {
    HashedTokens ofA = HashedTokens.of(a.toString());
    HashedTokens ofB = HashedTokens.of(b.toString());
    List<Passage> found =
        comparison(compared(ofA.hashes()), compared(ofB.hashes()))
            .map(copy -> copy.passages().all())
            .orElse(List.of());
    return new GenericArrayData(found.stream().map(passage -> row(passage, ofA, ofB)).toArray());
  }

  private static GenericInternalRow row(Passage passage, HashedTokens a, HashedTokens b) {
    return new GenericInternalRow(
        new Object[] {
          a.begin(passage.earlierBegin()),
          a.end(passage.earlierEnd() - 1),
          b.begin(passage.laterBegin()),
          b.end(passage.laterEnd() - 1),
          passage.identical()
        });
  }

  /** Null: neither is a copy of the other. */
  public static UTF8String relation(UTF8String a, UTF8String b) {
    return comparison(compared(a), compared(b))
        .map(copy -> UTF8String.fromString(copy.kind().name()))
        .orElse(null);
  }

  private static Optional<Comparison> comparison(ComparedText a, ComparedText b) {
    return a.count() == 0 || b.count() == 0
        ? Optional.empty()
        : Comparison.of(a, b, OPTIONS, News.SHORTS);
  }

  private static ComparedText compared(UTF8String text) {
    return compared(HashedTokens.hashesOf(text.toString()));
  }

  private static ComparedText compared(long[] tokens) {
    return new ComparedText(MainText.whole(tokens), OPTIONS.shingleTokens());
  }

  public static ArrayData minhash(UTF8String text) {
    return UnsafeArrayData.fromPrimitiveArray(SIGNATURE.minima(compared(text).shingles().hashes()));
  }

  /** Null: it cannot be told. */
  public static UTF8String language(UTF8String text) {
    return UTF8String.fromString(new LanguageOf().of(text.toString()));
  }

  /** Microseconds since 1970; null: unreadable, or written for no date. */
  public static Long date(UTF8String text, UTF8String zone) {
    return new Dates(zone(zone.toString()))
        .read(text.toString())
        .map(read -> read.dayFirst() == null ? read.monthFirst() : read.dayFirst())
        .map(DateTimeUtils::instantToMicros)
        .orElse(null);
  }

  static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException(
          "naskh_date(text, zone): want a time zone like Asia/Riyadh or +03:00 for zone, got '"
              + name
              + "'",
          unknown);
    }
  }
}
