package naskh.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import naskh.copies.Compared;
import naskh.text.HashedTokens;
import naskh.text.Tokenizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShinglesTest {

  @Property(tries = 300)
  void jaccardIsThatOfTheWords(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 3) Integer> first,
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 3) Integer> second) {
    String a = words(first);
    String b = words(second);
    Set<List<String>> inBoth = new HashSet<>(plain(a));
    inBoth.retainAll(plain(b));
    Set<List<String>> inAny = new HashSet<>(plain(a));
    inAny.addAll(plain(b));
    double expected = inAny.isEmpty() ? 0 : (double) inBoth.size() / inAny.size();
    assertThat(Compared.text(a).jaccard(Compared.text(b))).isEqualTo(expected);
    assertThat(Shingles.shared(set(a), set(b))).isEqualTo(inBoth.size());
  }

  @Test
  void aTextShorterThanAShingleHasNone() {
    assertThat(HashedTokens.of("قال الوزير إن الوضع").shingles(5)).isEmpty();
    assertThat(HashedTokens.of("قال الوزير إن الوضع مستقر").shingles(5)).hasSize(1);
  }

  @Test
  void spellingVariantsHaveEqualShingles() {
    assertThat(set("أعلنت الحكومة الى اليوم قرارا مسؤولا"))
        .isEqualTo(set("اعلنت الحكومه إلى اليـــوم قرارًا مسئولا"));
  }

  private static String words(List<Integer> numbers) {
    StringBuilder text = new StringBuilder();
    numbers.forEach(
        number -> text.append(List.of("قال", "ذهب", "بيت", "نهر").get(number)).append(' '));
    return text.toString();
  }

  private static Set<List<String>> plain(String text) {
    List<String> tokens = Tokenizer.tokens(text);
    Set<List<String>> shingles = new HashSet<>();
    for (int i = 0; i + 5 <= tokens.size(); i++) {
      shingles.add(tokens.subList(i, i + 5));
    }
    return shingles;
  }

  private static long[] set(String text) {
    return MainText.whole(HashedTokens.of(text).hashes()).shingles(5).set();
  }
}
