package naskh.sql;

import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.catalyst.util.package$;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.DataType;
import scala.collection.IndexedSeq;
import scala.collection.Seq;

/**
 * A call of a static method, which plans and names of columns show as the call of the SQL function:
 * {@code naskh_fold(title)}.
 */
final class Call extends StaticInvoke {
  private static final long serialVersionUID = 1L;

  /** Parameters as those of the superclass, by whose number and types Spark copies expressions. */
  Call(
      Class<?> methods,
      DataType dataType,
      String method,
      Seq<Expression> arguments,
      Seq<AbstractDataType> inputTypes,
      boolean propagateNull,
      boolean returnNullable,
      boolean isDeterministic) {
    super(
        methods,
        dataType,
        method,
        arguments,
        inputTypes,
        propagateNull,
        returnNullable,
        isDeterministic);
  }

  /** An argument as Spark shows it in names of columns. */
  static String shown(Expression argument) {
    return package$.MODULE$.toPrettySQL(argument);
  }

  @Override
  public String prettyName() {
    return SqlFunction.PREFIX + functionName();
  }

  @Override
  public String toString() {
    return prettyName() + arguments().mkString("(", ", ", ")");
  }

  @Override
  public Expression withNewChildrenInternal(IndexedSeq<Expression> children) {
    return new Call(
        staticObject(),
        dataType(),
        functionName(),
        children,
        inputTypes(),
        propagateNull(),
        returnNullable(),
        isDeterministic());
  }
}
