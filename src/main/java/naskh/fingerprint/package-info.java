/**
 * What texts meet by before they are compared: small samples of their shingles. No Spark.
 *
 * <p>In: hashed tokens without boilerplate. A shingle is five tokens in a row. Out: MinHash
 * signatures in bands, of which near copies share one by a known chance ({@link
 * naskh.fingerprint.Banding}); winnowed shingles, those of the least hash in each window, of which
 * every common run of some length has one ({@link naskh.fingerprint.Winnowing}).
 *
 * @see "Broder, On the resemblance and containment of documents, 1997"
 * @see "Schleimer, Wilkerson and Aiken, Winnowing, 2003"
 */
package naskh.fingerprint;
