package naskh.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number above 0. */
final class Positive implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String written) {
    try {
      int number = Integer.parseInt(written);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new TypeConversionException("'" + written + "': want a whole number, 1 or more");
  }
}
