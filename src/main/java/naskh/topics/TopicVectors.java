package naskh.topics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import naskh.terms.StemIndex;
import naskh.terms.Term;
import naskh.terms.TermModel;
import naskh.text.HashedTokens;
import naskh.text.TokenPack;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;

/**
 * Articles as vectors: (1 + ln tf) · {@link Term#idf} over the stems of title and text, of length
 * 1. An article of unknown words has the zero vector.
 */
final class TopicVectors implements Serializable {
  private static final long serialVersionUID = 1L;

  private final StemIndex columns;
  private final double[] idf;

  private TopicVectors(StemIndex columns, double[] idf) {
    this.columns = columns;
    this.idf = idf;
  }

  /** Over the words that {@code terms} knows within the bounds of topics. */
  static TopicVectors of(TermModel terms, TopicOptions options) {
    List<Term> words = terms.vocabulary(options.vocabulary(terms.articles()));
    return new TopicVectors(
        new StemIndex(words.stream().mapToLong(word -> HashedTokens.hash(word.term())).toArray()),
        words.stream().mapToDouble(word -> word.idf(terms.articles())).toArray());
  }

  /** Length of the vectors. */
  int size() {
    return idf.length;
  }

  /** The vector of an article; {@code words}: the {@link TokenPack} of its words. */
  Vector of(byte[] words) {
    HashedTokens title = TokenPack.title(words);
    HashedTokens text = TokenPack.text(words);
    int[] found = new int[title.count() + text.count()];
    int count = addTo(found, addTo(found, 0, title), text);
    Arrays.sort(found, 0, count);
    int[] indices = new int[count];
    double[] values = new double[count];
    int distinct = 0;
    for (int from = 0, to = 0; from < count; from = to) {
      int column = found[from];
      while (to < count && found[to] == column) {
        to++;
      }
      indices[distinct] = column;
      values[distinct] = (1 + Math.log(to - from)) * idf[column];
      distinct++;
    }
    return ofLengthOne(Arrays.copyOf(indices, distinct), Arrays.copyOf(values, distinct));
  }

  private int addTo(int[] found, int count, HashedTokens words) {
    int end = count;
    for (int i = 0; i < words.count(); i++) {
      int column = columns.number(words.stem(i));
      if (column != StemIndex.NONE) {
        found[end++] = column;
      }
    }
    return end;
  }

  private Vector ofLengthOne(int[] indices, double[] values) {
    double length = Unit.length(values);
    for (int i = 0; i < values.length && length > 0; i++) {
      values[i] /= length;
    }
    return Vectors.sparse(idf.length, indices, values);
  }
}
