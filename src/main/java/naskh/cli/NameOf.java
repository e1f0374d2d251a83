package naskh.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One of some values, by the name that people write. */
abstract class NameOf<T> implements ITypeConverter<T> {
  private final String kind;
  private final List<T> values;

  /**
   * @param kind of the values, in the singular
   */
  NameOf(String kind, T[] values) {
    this.kind = kind;
    this.values = Arrays.asList(values);
  }

  @Override
  public final T convert(String name) {
    return values.stream()
        .filter(value -> value.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + name
                        + "' is no "
                        + kind
                        + "; want one of "
                        + values.stream().map(T::toString).collect(Collectors.joining(", "))));
  }
}
