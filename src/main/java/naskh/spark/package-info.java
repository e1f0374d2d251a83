/**
 * What all stages use of Spark: transforms of tables, saved tables, exchanges of packed bytes,
 * samples.
 */
package naskh.spark;
