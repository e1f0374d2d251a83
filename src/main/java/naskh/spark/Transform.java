package naskh.spark;

import java.io.Serializable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Function1;

/**
 * One step of the job: a table in, a table out. Opens no file and runs no Spark action. Written so
 * that {@code rows.transform(new Step(settings))} reads as the method does.
 */
public interface Transform extends Function1<Dataset<Row>, Dataset<Row>>, Serializable {}
