/** Parquet files, a row a record. */
package naskh.read.format.parquet;
