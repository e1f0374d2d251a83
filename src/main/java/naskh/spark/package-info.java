/**
 * What all stages use of Spark: transforms of tables, saved tables and models, exchanges of packed
 * bytes, samples.
 *
 * <p>A {@link naskh.spark.Transform} is a step, a table in and a table out. {@link
 * naskh.spark.PackedShuffle} brings records of bytes together by key, sorted as they arrive, for
 * work on tokens that no query can say. {@link naskh.spark.Store} keeps the tables between stages.
 */
package naskh.spark;
