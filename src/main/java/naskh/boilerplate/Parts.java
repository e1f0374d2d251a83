package naskh.boilerplate;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import naskh.fingerprint.PageText;
import naskh.tables.Table;
import naskh.text.HashedTokens;
import naskh.text.TokenPack;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** Finds the parts of each article that are boilerplate, by the evidence of all. */
record Parts(BoilerplateOptions options, Broadcast<WordUse> use) implements Serializable {
  static final String FURNITURE = "FURNITURE";
  static final String TEMPLATE = "TEMPLATE";

  private static final DataType FOUND =
      DataType.fromDDL(
          "STRUCT<parts: ARRAY<STRUCT<begin: INT, end: INT, kind: STRING, token_hash: BINARY>>,"
              + " slots: ARRAY<BIGINT>, contexts: ARRAY<STRUCT<shingle: BIGINT, articles: INT,"
              + " filling: BIGINT>>>");

  private static final UDF4<String, byte[], Integer, Integer, String> WORDED = Parts::worded;

  /** Where more of the slots than this are filled as in another article, the two are copies. */
  private static final double MOST_SLOTS_SHARED = 0.5;

  /** Of the articles that hold what stands before a slot, so many have a slot there. */
  private static final double MIN_SLOTTED = 0.5;

  /** … and at least so many of the others fill it otherwise. */
  private static final double MIN_FILLED_OTHERWISE = 0.25;

  /** A formula has at least so many slots … */
  private static final int MIN_VARIED_SLOTS = 2;

  /**
   * … that are filled in at least so many ways, each counted by how common it is (Hill, Diversity
   * and evenness, 1973, the number of order 2): of copies of one text with changes here and there,
   * most go on alike. Of five articles two may fill a slot alike.
   */
  private static final double MIN_FILLINGS = 3.5;

  /**
   * In: what {@link ScoredPages} gives. Out: {@code article_id, source, day, parts, slots,
   * contexts}, only articles in which anything is; for the last two see {@link Formula.Found}.
   */
  Dataset<Row> candidates(Dataset<Row> scored, Dataset<Row> shares) {
    UDF6<byte[], Integer, Integer, Seq<Row>, byte[], scala.collection.Map<String, Double>, Row>
        find = this::find;
    return scored
        .join(shares, new String[] {"source_key"}, "left")
        .select(
            col("article_id"),
            col("source"),
            col("day"),
            // Else Spark repeats this costly function in the filters that it infers.
            udf(find, FOUND)
                .asNondeterministic()
                .apply(
                    col("text"),
                    col("tokens"),
                    col("own"),
                    col("blocks"),
                    col("counts"),
                    col("shares"))
                .as("found"))
        .select("article_id", "source", "day", "found.*")
        .where(size(col("parts")).gt(0).or(size(col("slots")).gt(0)));
  }

  /**
   * Without the formulas whose slots are filled as in another article, and those whose slots others
   * do not have.
   *
   * <p>In: {@link #candidates}, saved. Out: {@code article_id, source, day, parts}.
   */
  static Dataset<Row> found(Dataset<Row> candidates) {
    Dataset<Row> slots =
        candidates.select(col("article_id"), explode(array_distinct(col("slots"))).as("slot"));
    Dataset<Row> copied =
        slots
            .withColumn("is_shared", count(lit(1)).over(Window.partitionBy("slot")).gt(1))
            .groupBy("article_id")
            .agg(avg(col("is_shared").cast("int")).gt(MOST_SLOTS_SHARED).as("is_copied"));
    Dataset<Row> changed =
        candidates
            .select(col("article_id"), explode(col("contexts")).as("context"))
            .select("article_id", "context.*")
            .withColumn("slotted", count(lit(1)).over(Window.partitionBy("shingle")))
            .withColumn("alike", count(lit(1)).over(Window.partitionBy("shingle", "filling")))
            .withColumn(
                "fillings",
                col("slotted")
                    .multiply(col("slotted"))
                    .divide(sum("alike").over(Window.partitionBy("shingle"))))
            .groupBy("article_id")
            .agg(
                mean(col("slotted").divide(col("articles"))).lt(MIN_SLOTTED).as("is_changed"),
                mean(col("slotted")
                        .minus(col("alike"))
                        .divide(greatest(col("articles").minus(1), lit(1))))
                    .lt(MIN_FILLED_OTHERWISE)
                    .or(count(when(col("fillings").geq(MIN_FILLINGS), 1)).lt(MIN_VARIED_SLOTS))
                    .as("is_constant"));
    return candidates
        .join(copied, new String[] {"article_id"}, "left")
        .join(changed, new String[] {"article_id"}, "left")
        .withColumn(
            "parts",
            when(
                    col("is_copied").or(col("is_changed")).or(col("is_constant")),
                    filter(col("parts"), part -> part.getField("kind").notEqual(TEMPLATE)))
                .otherwise(col("parts")))
        .where(size(col("parts")).gt(0))
        .select("article_id", "source", "day", "parts");
  }

  /** Rounded, so that the order in which it is summed does not matter. */
  private static Column mean(Column shares) {
    return round(avg(shares), 6);
  }

  private Row find(
      byte[] text,
      Integer tokenCount,
      Integer own,
      Seq<Row> scoredBlocks,
      byte[] counts,
      scala.collection.Map<String, Double> common) {
    List<Block> furniture =
        common == null
            ? List.of()
            : furniture(tokenCount, own, JavaConverters.seqAsJavaList(scoredBlocks))
                .common(byPlace(common), options.minShare());
    if (furniture.isEmpty() && counts == null) {
      return RowFactory.create(new Row[0], new Long[0], new Row[0]);
    }
    PageText page = PageText.of(text);
    Formula.Found formula =
        counts == null
            ? Formula.Found.NOTHING
            : Formula.of(Page.of(page, counts), furniture, use.value(), options);
    Row[] parts =
        Stream.concat(
                furniture.stream().map(block -> part(block, FURNITURE, page)),
                formula.runs().stream().map(block -> part(block, TEMPLATE, page)))
            .sorted(Comparator.comparingInt(part -> part.getInt(0)))
            .toArray(Row[]::new);
    return RowFactory.create(
        parts,
        formula.slots().toArray(Long[]::new),
        formula.contexts().stream()
            .map(
                context ->
                    RowFactory.create(context.shingle(), context.articles(), context.filling()))
            .toArray(Row[]::new));
  }

  private static Furniture furniture(int tokens, int own, List<Row> scored) {
    return new Furniture(
        tokens,
        own,
        scored.stream().map(block -> new Block(block.getInt(0), block.getInt(1))).toList(),
        scored.stream().mapToDouble(block -> block.getDouble(2)).toArray());
  }

  private static Map<Place, Double> byPlace(scala.collection.Map<String, Double> common) {
    Map<Place, Double> shares = new EnumMap<>(Place.class);
    new HashMap<>(JavaConverters.mapAsJavaMap(common))
        .forEach((place, share) -> shares.put(Place.valueOf(place), share));
    return shares;
  }

  private static Row part(Block block, String kind, PageText text) {
    return RowFactory.create(
        block.begin(), block.end(), kind, text.sequenceHash(block.begin(), block.end()));
  }

  /** The parts of each article: {@code article_id, parts}, in token numbers. */
  static Dataset<Row> ofArticles(Dataset<Row> found) {
    return found.selectExpr(
        "article_id",
        "transform(parts, part -> named_struct('begin', part.begin, 'end', part.end, 'kind',"
            + " part.kind)) AS parts");
  }

  /**
   * The parts that stand in several articles, as table {@code boilerplate}, worded as in the first
   * of them by id; {@code contents}: {@code article_id, text, pack}.
   */
  static Dataset<Row> table(Dataset<Row> found, Dataset<Row> contents) {
    Dataset<Row> parts =
        found
            .select(col("article_id"), col("source"), col("day"), explode(col("parts")).as("part"))
            .groupBy("article_id", "part.kind", "part.token_hash")
            .agg(
                min(struct("part.begin", "part.end")).as("first"),
                min("source").as("source"),
                min("day").as("day"));
    Dataset<Row> recurring =
        parts
            .groupBy("kind", "token_hash")
            .agg(
                min(struct("article_id", "first")).as("example"),
                when(
                        min(coalesce(col("source"), lit("")))
                            .equalTo(max(coalesce(col("source"), lit("")))),
                        min(col("source")))
                    .as("source"),
                count(lit(1)).as("article_count"),
                size(collect_set(when(col("day").notEqual(RecurrenceCount.NO_DAY), col("day"))))
                    .as("day_count"))
            .where(col("article_count").gt(1))
            .select("*", "example.article_id", "example.first");
    return Table.BOILERPLATE.conform(
        recurring
            .join(contents.select("article_id", "text", "pack"), "article_id")
            .withColumn(
                "text",
                udf(WORDED, DataTypes.StringType)
                    .apply(col("text"), col("pack"), col("first.begin"), col("first.end"))));
  }

  private static String worded(String text, byte[] pack, int begin, int end) {
    HashedTokens tokens = TokenPack.text(pack);
    return text.substring(tokens.begin(begin), tokens.end(end - 1));
  }
}
