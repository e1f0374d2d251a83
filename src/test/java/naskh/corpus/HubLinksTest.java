package naskh.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import naskh.SparkTest;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class HubLinksTest {
  private static final StructType MEMBERS =
      StructType.fromDDL("bucket STRING, id BIGINT, rank BIGINT, colour STRING");

  private final List<Row> members = new ArrayList<>();

  private void member(String bucket, long id, String colour) {
    members.add(RowFactory.create(bucket, id, id, colour));
  }

  /** Members of one colour belong together. */
  private Set<String> links(int rounds) {
    Set<String> links = new TreeSet<>();
    HubLinks.link(
            SparkTest.session().createDataFrame(members, MEMBERS),
            rounds,
            (a, b) -> a.getAs("colour").equals(b.getAs("colour")))
        .select("centre_id", "id")
        .collectAsList()
        .forEach(link -> links.add(link.mkString(" ")));
    return links;
  }

  @Test
  void thoseThatFailFormAStarOfTheirOwn() {
    member("x", 4, "red");
    member("x", 1, "red");
    member("x", 2, "blue");
    member("x", 3, "green");
    member("x", 5, "green");
    member("x", 6, "blue");
    assertThat(links(1)).containsExactly("1 4");
    assertThat(links(2)).containsExactly("1 4", "2 6");
    assertThat(links(3)).containsExactly("1 4", "2 6", "3 5");
  }

  @Test
  void bucketsStayApart() {
    member("x", 1, "red");
    member("y", 2, "red");
    member("y", 3, "red");
    assertThat(links(3)).containsExactly("2 3");
  }
}
