package naskh.job;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import naskh.WrongUse;
import naskh.read.InputState;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * Inputs so small, on one machine, that preparing work for many tasks costs more than the work:
 * intermediate tables stay in memory, in one partition each. A run of such an input that dies
 * begins anew: there is nothing to continue.
 */
public final class SmallInput {
  /**
   * Of the inputs, unpacked. At 2,500 articles, 7.8 MB, one task a stage takes as long as many on
   * two cores, and a seventh less of their work; of more input the second core gains.
   */
  static final long MAX_BYTES = 8L << 20;

  /** Where intermediate tables go: {@value #DISK} for any input, so that a run can be continued. */
  static final String SAVED = "naskh.saved";

  private static final String DISK = "disk";
  private static final String AUTO = "auto";

  private static final String PARALLELISM = "spark.default.parallelism";

  /**
   * One task a stage, nothing that asks first how large a table will be, and rows that are gone
   * over by classes that are there instead of hundreds that are made for it.
   */
  private static final Map<String, String> SETTINGS =
      Map.of(
          PARALLELISM,
          "1",
          "spark.sql.shuffle.partitions",
          "1",
          "spark.sql.adaptive.enabled",
          "false",
          "spark.sql.autoBroadcastJoinThreshold",
          "-1",
          "spark.sql.codegen.wholeStage",
          "false");

  private SmallInput() {}

  /**
   * Whether {@code inputs} are that small for a run with these settings of Spark.
   *
   * @throws WrongUse for a value of {@value #SAVED} that there is not
   */
  public static boolean is(SparkConf conf, InputState inputs) {
    return is(conf.get("spark.master"), conf.get(SAVED, AUTO), inputs);
  }

  /** The same of a session that has started. */
  public static boolean is(SparkSession spark, InputState inputs) {
    return is(spark.sparkContext().master(), spark.conf().get(SAVED, AUTO), inputs);
  }

  private static boolean is(String master, String saved, InputState inputs) {
    if (!Set.of(AUTO, DISK).contains(saved)) {
      throw new WrongUse(SAVED + ": want " + AUTO + " or " + DISK + ", got " + saved);
    }
    return saved.equals(AUTO) && master.startsWith("local") && inputs.unpackedBytes() <= MAX_BYTES;
  }

  /** The settings of it that a session has, beside those of the application. */
  public static Map<String, String> ofQueries() {
    Map<String, String> settings = new TreeMap<>(SETTINGS);
    settings.remove(PARALLELISM);
    return settings;
  }

  /** Sets Spark up for it, but for what the user has set. */
  public static void setUp(SparkConf conf) {
    SETTINGS.forEach(conf::setIfMissing);
  }
}
