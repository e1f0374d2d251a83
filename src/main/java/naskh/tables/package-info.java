/**
 * The tables of an output: their names, columns, types and meanings, which are a contract.
 *
 * <p>A Parquet folder each, files sorted by a key. Columns are only added, at the end.
 */
package naskh.tables;
