package naskh.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An amount of memory as the JVM and Spark both write it; the launcher checks it likewise. */
final class Memory implements ITypeConverter<String> {
  private static final Pattern SIZE = Pattern.compile("[1-9][0-9]*[mgMG]");

  @Override
  public String convert(String size) {
    if (!SIZE.matcher(size).matches()) {
      throw new TypeConversionException("'" + size + "' is no amount like 2g or 1500m");
    }
    return size;
  }
}
