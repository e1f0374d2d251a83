/**
 * Copies: who copied whom.
 *
 * <p>In: the corpus, its packs, what is boilerplate. Out: tables {@code copies}, links from an
 * article to an earlier holder of the same text with the spans in both; {@code copy_clusters},
 * {@code copy_members}.
 *
 * <p>Exact copies are equal token sequences. Others become candidates where they share a band of a
 * MinHash signature, a winnowed shingle or their opening; a bucket is a star around its earliest
 * article, not all pairs, so nothing grows with the square of a popular text. Each candidate is
 * compared token by token: NEAR by Jaccard similarity of all shingles, CONTAINED where the spans
 * hold most of one article, else PASSAGE. Clusters are settled in order around leaders that every
 * member was compared with.
 *
 * @see "Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3"
 */
package naskh.copies;
