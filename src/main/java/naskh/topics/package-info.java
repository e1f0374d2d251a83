/**
 * Topics: the lasting themes of a corpus, and how near each article is to them.
 *
 * <p>In: canonical Arabic articles, as packs of words. Out: tables {@code topics}, {@code
 * article_topics}. TF-IDF vectors are brought to few dimensions by randomised singular vectors, and
 * each article moves towards its nearest neighbours in a sample. Few articles are joined by Ward's
 * rule, of many the groups of samples are; spherical k-means settles the centres. A topic is
 * described by the words and names that are tied most to the articles near it, by Ochiai's
 * coefficient beside general news; coherence is normalised pointwise mutual information. K-means
 * and the decompositions are those of Spark MLlib.
 *
 * @see "Halko, Martinsson and Tropp, Finding structure with randomness, 2011"
 * @see "Dhillon and Modha, Concept decompositions for large sparse text data using clustering,
 *     2001"
 */
package naskh.topics;
