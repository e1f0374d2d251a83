package naskh.read;

/**
 * A line of a table.
 *
 * @param number from 1
 * @param text without its end; cut where the line is too long
 * @param end {@code \r} where that alone ended the line, else {@code \n}
 */
record CsvLine(long number, String text, boolean tooLong, char end) {}
