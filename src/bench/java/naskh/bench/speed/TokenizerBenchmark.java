package naskh.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import naskh.text.Corpus;
import naskh.text.Tokenizer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Characters that one core tokenizes in a second, and what an article-sized text allocates. One
 * operation is one pass over {@code path}: a text file, a {@code .jsonl.gz} corpus, or, left empty,
 * built-in sentences.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Thread)
public class TokenizerBenchmark {
  private static final int MAX_CHARS = 4_000_000;
  private static final String SENTENCES =
      """
      أعلنت وزارة الصحة، الاثنين، تسجيل ١٬٢٣٤ إصابة جديدة بفيروس كورونا (كوفيد-19) خلال الـ24 ساعة.
      وقال المتحدث باسم الحكومة: «إنّ النسبة بلغت 3,5% مقارنة بالأسبوع الماضي»، مؤكدًا استمرار الحملة.
      وأضاف في تغريدة على حسابه @minister أن التفاصيل على الموقع www.example.org تحت وسم #الصحة_للجميع.
      ووصل رئيس الوزراء إلى القاهرة مساء أمس في زيارة رسمية تستغرق يومين يلتقي خلالها عددًا من المسؤولين.
      """;

  @Param("")
  public String path;

  private final Tokenizer tokenizer = new Tokenizer();
  private String text;

  /** Turns passes a second into characters a second. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Rate {
    public long chars;
    public long tokens;
  }

  @Setup
  public void read() throws IOException {
    if (path.isEmpty()) {
      text = SENTENCES.repeat(1000);
    } else if (path.endsWith(".jsonl.gz")) {
      StringBuilder texts = new StringBuilder();
      Corpus.forEachText(Path.of(path), t -> append(texts, t));
      text = texts.toString();
    } else {
      text = Files.readString(Path.of(path));
    }
  }

  private static void append(StringBuilder texts, String more) {
    if (texts.length() < MAX_CHARS) {
      texts.append(more).append('\n');
    }
  }

  /** Every character of every folded token is read, as hashing it would. */
  @Benchmark
  public int tokenize(Rate rate) {
    int sum = 0;
    int tokens = 0;
    tokenizer.over(text);
    while (tokenizer.next()) {
      char[] word = tokenizer.buffer();
      for (int i = 0; i < tokenizer.length(); i++) {
        sum = 31 * sum + word[i];
      }
      tokens++;
    }
    rate.chars += text.length();
    rate.tokens += tokens;
    return sum;
  }
}
