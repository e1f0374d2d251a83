package naskh.sql;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.List;
import org.apache.spark.QueryContext;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.StringType;
import scala.Option;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.collection.immutable.Map$;

/**
 * A function as Spark SQL knows it: name, parameters, type, documentation.
 *
 * @param method of {@link Texts} that it calls; its name without {@link #PREFIX}
 * @param mayBeNull whether it gives null for arguments that are not
 * @param group of functions, as Spark has them
 * @param usage begins with a verb
 */
record SqlFunction(
    String method,
    List<Parameter> parameters,
    DataType type,
    boolean mayBeNull,
    String group,
    String usage,
    String note,
    List<Example> examples) {
  /** What the names of all begin with. */
  static final String PREFIX = "naskh_";

  /** The version of Naskh that brought them. */
  private static final String SINCE = "0.2.0";

  static final Parameter ZONE =
      new Parameter(
          "zone",
          "a STRING, the time zone of dates that state none, as Asia/Riyadh or +03:00; any other is"
              + " an error");

  /**
   * A parameter, which is always a string.
   *
   * @param meaning begins with the type
   */
  record Parameter(String name, String meaning) {}

  /** An expression, with {@code _FUNC_} for the name, and its value as spark-sql shows it. */
  record Example(String expression, String value) {}

  /** Name and parameters, as {@code naskh_jaccard(a, b)}. */
  String signature() {
    return call(PREFIX + method);
  }

  private String call(String name) {
    return parameters.stream().map(Parameter::name).collect(joining(", ", name + "(", ")"));
  }

  FunctionIdentifier identifier() {
    return new FunctionIdentifier(PREFIX + method);
  }

  /** What DESCRIBE FUNCTION tells. */
  ExpressionInfo info() {
    return new ExpressionInfo(
        Texts.class.getName(),
        null,
        PREFIX + method,
        call("_FUNC_") + " - " + usage,
        parameters.stream()
            .map(one -> "      * " + one.name() + " - " + one.meaning() + "\n")
            .collect(joining("", "\n    Arguments:\n", "")),
        examples.stream()
            .map(one -> "      > SELECT " + one.expression() + ";\n       " + one.value() + "\n")
            .collect(joining("", "\n    Examples:\n", "  ")),
        "\n    " + note + "\n  ",
        group,
        SINCE,
        "",
        "built-in");
  }

  /**
   * A call of it. An {@link AnalysisException} of one line where the arguments are not so many, of
   * other types, or a written time zone that is none.
   */
  Expression call(Seq<Expression> arguments) {
    List<Expression> given = JavaConverters.seqAsJavaList(arguments);
    if (given.size() != parameters.size()) {
      String counted = parameters.size() == 1 ? " argument" : " arguments";
      refuse(signature() + ": want " + parameters.size() + counted + ", got " + given.size());
    }
    for (int i = 0; i < given.size(); i++) {
      check(parameters.get(i), given.get(i));
    }
    return new Call(
        Texts.class,
        type,
        method,
        arguments,
        JavaConverters.asScalaBuffer(
                Collections.<AbstractDataType>nCopies(given.size(), DataTypes.StringType))
            .toList(),
        true,
        mayBeNull,
        true);
  }

  /** Nothing is cast unasked: a number or an array for a text is a mistake. */
  private void check(Parameter parameter, Expression given) {
    DataType got = given.dataType();
    if (!(got instanceof StringType || got instanceof NullType)) {
      refuse(
          signature()
              + ": want a STRING for "
              + parameter.name()
              + ", got "
              + Call.shown(given)
              + " of type "
              + got.sql());
    }
    if (parameter.equals(ZONE) && given instanceof Literal zone && zone.value() != null) {
      try {
        Texts.zone(zone.value().toString());
      } catch (IllegalArgumentException unknown) {
        refuse(unknown.getMessage());
      }
    }
  }

  private static void refuse(String why) {
    SqlFunction.<RuntimeException>raise(
        new AnalysisException(
            why,
            Option.empty(),
            Option.empty(),
            Option.empty(),
            Option.empty(),
            Map$.MODULE$.empty(),
            new QueryContext[0]));
  }

  /** Java checks it, Scala does not, and Spark adds the place in the query to no other. */
  @SuppressWarnings("unchecked")
  private static <E extends Exception> void raise(AnalysisException refused) throws E {
    throw (E) refused;
  }

  @Override
  public String toString() {
    return signature();
  }
}
