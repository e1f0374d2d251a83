package naskh.cli;

import java.util.Locale;
import naskh.read.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a format as people write it: {@code json-lines}. */
final class FormatName implements ITypeConverter<Format> {
  @Override
  public Format convert(String name) {
    try {
      return Format.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException unknown) {
      throw new TypeConversionException(
          "'" + name + "' is none of auto, text, json-lines, json-array, csv, parquet, trec");
    }
  }
}
