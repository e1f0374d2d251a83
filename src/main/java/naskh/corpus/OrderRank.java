package naskh.corpus;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Numbers articles in their order, so that what follows compares and joins by one long. */
public final class OrderRank {
  private OrderRank() {}

  /**
   * Adds a column {@code rank bigint}: 0 for the earliest article. Runs a Spark job that counts;
   * the result has to be saved, since it costs a sort. Rows should be narrow.
   *
   * <p>In: what {@link ArticleOrder#key} needs. Numbers depend on the articles only: the order is
   * total.
   */
  public static Dataset<Row> inOrder(Dataset<Row> articles, String rank) {
    StructType schema = articles.schema().add(rank, DataTypes.LongType, false);
    JavaRDD<Row> numbered =
        articles
            .withColumn("order", ArticleOrder.key())
            .orderBy(col("order"))
            .drop("order")
            .javaRDD()
            .zipWithIndex()
            .map(article -> with(article._1(), article._2()));
    return articles.sparkSession().createDataFrame(numbered, schema);
  }

  private static Row with(Row article, long number) {
    Object[] values = new Object[article.size() + 1];
    for (int i = 0; i < article.size(); i++) {
      values[i] = article.get(i);
    }
    values[article.size()] = number;
    return RowFactory.create(values);
  }
}
