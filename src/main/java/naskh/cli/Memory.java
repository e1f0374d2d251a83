package naskh.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An amount of memory as the JVM and Spark both write it; the launcher checks it likewise. */
final class Memory implements ITypeConverter<String> {
  /** Spark asks for 450 MiB, and Java counts a part of its heap out. */
  private static final int LEAST_MIB = 500;

  private static final Pattern SIZE =
      Pattern.compile("([1-9][0-9]{0,5})[gG]|([1-9][0-9]{0,8})[mM]");

  @Override
  public String convert(String size) {
    Matcher parts = SIZE.matcher(size);
    if (!parts.matches()) {
      throw new TypeConversionException("'" + size + "' is no amount like 2g or 1500m");
    }
    if (parts.group(2) != null && Integer.parseInt(parts.group(2)) < LEAST_MIB) {
      throw new TypeConversionException(
          "'" + size + "' is less than Spark needs, " + LEAST_MIB + "m");
    }
    return size;
  }
}
