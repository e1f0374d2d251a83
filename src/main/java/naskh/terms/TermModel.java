package naskh.terms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import naskh.spark.Millionths;
import naskh.spark.Transform;
import naskh.tables.Table;
import naskh.text.HashedTokens;
import naskh.text.TokenPack;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.feature.ElementwiseProduct;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * The document frequencies of a corpus beside general news; as a transform TF-IDF on Spark MLlib,
 * the terms that set an article apart, best first.
 *
 * <p>In: {@code article_id, words} as {@link ArticleWords} gives them, of these articles or others.
 * Out: the table {@code terms}; tf counts in the text, tfidf = tf · {@link
 * naskh.frequency.NewsFrequencies#idf}, rounded to 6 digits, ties by term.
 */
public final class TermModel implements Transform {
  /** Of its saved form. */
  public static final int VERSION = 2;

  private static final long serialVersionUID = 1L;

  private final long articles;
  private final int termsPerArticle;
  // A term at each place, in the order of vocabularies; arrays, as Kryo serializes no records.
  private final String[] terms;
  private final String[] surfaces;
  private final long[] held;
  private final double[] newsShares;

  private TermModel(long articles, TermOptions options, List<Term> vocabulary) {
    this.articles = articles;
    this.termsPerArticle = options.termsPerArticle();
    this.terms = vocabulary.stream().map(Term::term).toArray(String[]::new);
    this.surfaces = vocabulary.stream().map(Term::surface).toArray(String[]::new);
    this.held = vocabulary.stream().mapToLong(Term::articles).toArray();
    this.newsShares = vocabulary.stream().mapToDouble(Term::newsShare).toArray();
  }

  /** Of {@code counts}; what is used too rarely is left out. */
  static TermModel of(TermCounts counts, TermOptions options) {
    return new TermModel(
        counts.articles(), options, largest(counts.terms(options.minUses()), options));
  }

  private static List<Term> largest(Stream<Term> terms, TermOptions options) {
    return terms.sorted(Term.MOST_ARTICLES_FIRST).limit(options.vocabularySize()).toList();
  }

  /** The model of both vocabularies, of different terms of the same articles. */
  TermModel with(TermModel other, TermOptions options) {
    long all = Math.max(articles, other.articles); // the model of no counts has none
    return new TermModel(all, options, largest(Stream.concat(terms(), other.terms()), options));
  }

  /** The model of the articles of both, of which none is in both. */
  public TermModel and(TermModel other, TermOptions options) {
    Map<String, Term> all = new HashMap<>();
    Stream.concat(terms(), other.terms())
        .forEach(
            term ->
                all.merge(
                    term.term(),
                    term,
                    (a, b) ->
                        new Term(
                            a.term(), a.surface(), a.articles() + b.articles(), a.newsShare())));
    return new TermModel(
        articles + other.articles, options, largest(all.values().stream(), options));
  }

  /** How many articles it has learned from. */
  public long articles() {
    return articles;
  }

  private Stream<Term> terms() {
    return IntStream.range(0, terms.length)
        .mapToObj(i -> new Term(terms[i], surfaces[i], held[i], newsShares[i]));
  }

  /** The words within {@code bounds}, in order of document frequency; none is no empty list. */
  public List<Term> vocabulary(Vocabulary bounds) {
    List<Term> words = bounds.of(terms(), articles);
    return words.isEmpty() ? List.of(Term.NONE) : words;
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> words) {
    List<Term> weighed = terms.length == 0 ? List.of(Term.NONE) : terms().toList();
    double[] idf = weighed.stream().mapToDouble(term -> term.idf(articles)).toArray();
    Broadcast<Known> known =
        JavaSparkContext.fromSparkContext(words.sparkSession().sparkContext())
            .broadcast(new Known(weighed));
    int most = termsPerArticle;
    UDF1<byte[], String[]> inText = pack -> known.value().numerals(TokenPack.text(pack));
    UDF2<Vector, Vector, Row[]> best = (tf, tfidf) -> known.value().best(tf, tfidf, most);
    DataType ofArticle = Table.TERMS.schema().apply("terms").dataType();
    Dataset<Row> ofArticles =
        words.select(
            col("article_id"),
            udf(inText, DataTypes.createArrayType(DataTypes.StringType))
                .apply(col("words"))
                .as("words"));
    Dataset<Row> counted =
        new CountVectorizerModel(known.value().numerals)
            .setInputCol("words")
            .setOutputCol("tf")
            .transform(ofArticles);
    return new ElementwiseProduct()
        .setScalingVec(Vectors.dense(idf))
        .setInputCol("tf")
        .setOutputCol("tfidf")
        .transform(counted)
        .select(col("article_id"), udf(best, ofArticle).apply(col("tf"), col("tfidf")).as("terms"));
  }

  /**
   * The terms that are weighed. Their numbers, in digits, are what MLlib counts: Spark copies such
   * strings faster than Arabic ones, of which many have one hash in Java.
   */
  private static final class Known implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String[] numerals;
    private final String[] terms;
    private final String[] surfaces;
    private final StemIndex index;

    Known(List<Term> known) {
      numerals =
          IntStream.range(0, known.size()).mapToObj(Integer::toString).toArray(String[]::new);
      terms = known.stream().map(Term::term).toArray(String[]::new);
      surfaces = known.stream().map(Term::surface).toArray(String[]::new);
      index = new StemIndex(known.stream().mapToLong(t -> HashedTokens.hash(t.term())).toArray());
    }

    /** The numbers of the known stems among {@code words}, as often as they are there. */
    String[] numerals(HashedTokens words) {
      List<String> known = new ArrayList<>(words.count());
      for (int i = 0; i < words.count(); i++) {
        int term = index.number(words.stem(i));
        if (term != StemIndex.NONE) {
          known.add(numerals[term]);
        }
      }
      return known.toArray(String[]::new);
    }

    Row[] best(Vector tf, Vector tfidf, int most) {
      SparseVector counted = (SparseVector) tf;
      double[] weights = ((SparseVector) tfidf).values().clone(); // in the order of the counts
      for (int i = 0; i < weights.length; i++) {
        weights[i] = Millionths.rounded(weights[i]);
      }
      List<Row> rows = new ArrayList<>(most);
      for (int i : Largest.places(weights, most)) {
        int term = counted.indices()[i];
        rows.add(
            RowFactory.create(terms[term], surfaces[term], (int) counted.values()[i], weights[i]));
      }
      rows.sort(
          Comparator.comparingDouble((Row row) -> -row.getDouble(3))
              .thenComparing(row -> row.getString(0)));
      return rows.stream().limit(most).toArray(Row[]::new);
    }
  }
}
