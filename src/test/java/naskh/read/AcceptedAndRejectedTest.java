package naskh.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;

/** Accepted + rejected = read, and no good record is lost beside a broken one. */
class AcceptedAndRejectedTest {
  @Property(tries = 8)
  void everyRecordIsAcceptedOrRejected(
      @ForAll("files") List<Tuple3<List<String>, Written.Packing, Integer>> files)
      throws IOException {
    Path folder = Files.createTempDirectory("naskh-property");
    long good = 0;
    boolean cut = false;
    for (int i = 0; i < files.size(); i++) {
      String name = "f" + i + ".jsonl";
      byte[] bytes = bytes(files.get(i));
      cut |= files.get(i).get3() > 0;
      good += files.get(i).get1().stream().filter(line -> line.contains("قمر")).count();
      Written.file(folder, name, bytes);
    }
    Written.file(folder, "g.jsonl", "{\"id\": \"last\", \"text\": \"قمر\"}");
    Written.Run run = Written.run(ReadOptions.defaults(), folder);
    assertThat(run.articles().size() + run.rejects().size()).isEqualTo(run.records().size());
    assertThat(run.ids()).doesNotHaveDuplicates().contains("last");
    if (!cut) {
      long duplicates = run.reasons().stream().filter("DUPLICATE"::equals).count();
      assertThat(run.articles().size() + duplicates).isEqualTo(good + 1);
    }
  }

  private static byte[] bytes(Tuple3<List<String>, Written.Packing, Integer> file)
      throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (String line : file.get1()) {
      lines.write(line.getBytes(StandardCharsets.UTF_8));
      lines.write('\n');
    }
    byte[] packed = Written.packed(file.get2(), lines.toByteArray());
    return Arrays.copyOf(packed, Math.max(0, packed.length - file.get3()));
  }

  @Provide
  Arbitrary<List<Tuple3<List<String>, Written.Packing, Integer>>> files() {
    Arbitrary<String> ids = Arbitraries.of("", "\"id\": \"a\", ", "\"id\": \"b\", ");
    Arbitrary<String> good =
        Combinators.combine(ids, Arbitraries.integers().between(0, 3))
            .as((id, n) -> "{" + id + "\"text\": \"قمر " + n + "\"}");
    Arbitrary<String> broken =
        Arbitraries.of(
            "{",
            "[]",
            "x",
            "{\"text\": \"\"}",
            "{\"text\": 1.5e}",
            "{\"text\": null}",
            "\uFFFD",
            "");
    Arbitrary<List<String>> lines = Arbitraries.oneOf(good, broken).list().ofMaxSize(12);
    return Combinators.combine(
            lines,
            Arbitraries.of(Written.Packing.class),
            Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(1, 9)))
        .as(Tuple::of)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
