package naskh.read.format;

/**
 * How the bytes of files are taken apart.
 *
 * @param format of all files, as {@link Format#name}; {@link Formats#AUTO} looks at each
 * @param charset of all text files; null looks at each
 * @param csv how tables are written
 * @param maxRecordChars longest record that is taken into memory, in UTF-16 code units, markup and
 *     fields that articles do not have among them; a longer one is a reject
 */
public record DecodeOptions(String format, String charset, CsvForm csv, int maxRecordChars) {}
