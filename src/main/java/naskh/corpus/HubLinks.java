package naskh.corpus;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Links the members of buckets without pairing them all: each bucket is a star around its first
 * member; the members that turn out not to belong to it form a star around the first among them, a
 * few rounds.
 *
 * <p>Cost: a sort of the members; a bucket of n members is gone over once, by one task, with at
 * most n − 1 checks a round. Error: two members of a bucket that both link to one centre are not
 * compared with each other; they are reached through it.
 */
public final class HubLinks {
  private HubLinks() {}

  /** Whether a member belongs to the centre of its star. */
  public interface Check extends Serializable {
    boolean belongs(Row centre, Row member);
  }

  /**
   * Runs the rounds.
   *
   * <p>In: {@code bucket} (a string or a struct of such), {@code id}, {@code rank} (the least is
   * the centre), no nulls, an article in one bucket only; and what the check asks for. Out: the
   * members that belong to another, with its {@code centre_id}.
   */
  public static Dataset<Row> link(Dataset<Row> memberships, int rounds, Check check) {
    StructType schema =
        memberships.schema().add("centre_id", memberships.schema().apply("id").dataType());
    return memberships
        .repartition(col("bucket"))
        .sortWithinPartitions("bucket", "rank")
        .flatMap(new InOrder(rounds, check), Encoders.row(schema));
  }

  /** Goes over the members of one bucket after the other. */
  private static final class InOrder implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private final int rounds;
    private final Check check;
    private transient Stars<Row> stars;
    private transient Object bucket;

    InOrder(int rounds, Check check) {
      this.rounds = rounds;
      this.check = check;
    }

    @Override
    public Iterator<Row> call(Row member) {
      if (stars == null) {
        stars = new Stars<>(rounds, check::belongs);
      }
      Object ofMember = member.getAs("bucket");
      if (!ofMember.equals(bucket)) {
        bucket = ofMember;
        stars.begin();
      }
      return stars.centreOf(member).map(centre -> linked(member, centre)).stream().iterator();
    }

    private static Row linked(Row member, Row centre) {
      Object[] values = new Object[member.size() + 1];
      for (int i = 0; i < member.size(); i++) {
        values[i] = member.get(i);
      }
      values[member.size()] = centre.getAs("id");
      return RowFactory.create(values);
    }
  }
}
