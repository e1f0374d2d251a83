package naskh.sql;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import scala.Tuple3;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * The SQL functions {@code naskh_…}. The setting {@code spark.sql.extensions=naskh.sql.Functions}
 * gives them to every session of an application, {@link #register} to one that runs; {@code
 * DESCRIBE FUNCTION EXTENDED} documents each.
 *
 * <p>All are deterministic, give null where an argument is null, and depend on no setting of the
 * session. Cost: linear in the texts.
 */
public final class Functions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {

  /** Spark calls it, by the setting. */
  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    for (SqlFunction function : AllFunctions.ALL) {
      extensions.injectFunction(
          new Tuple3<>(function.identifier(), function.info(), function::call));
    }
    return BoxedUnit.UNIT;
  }

  /** Gives them to a session that runs, not to those that are made of it by {@code newSession}. */
  public static void register(SparkSession spark) {
    FunctionRegistry functions = spark.sessionState().functionRegistry();
    for (SqlFunction function : AllFunctions.ALL) {
      functions.registerFunction(function.identifier(), function.info(), function::call);
    }
  }
}
