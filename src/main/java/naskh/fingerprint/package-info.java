/**
 * What texts are compared by: shingles, MinHash signatures in bands, winnowed fingerprints. No
 * Spark.
 */
package naskh.fingerprint;
