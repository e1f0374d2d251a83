/**
 * The lasting themes of a corpus: tokens → TF-IDF → singular vectors → moved towards their
 * neighbours → groups of samples by Ward's rule → joined to topics by the same rule → k-means →
 * labels in the words of the articles → coherence. K-means and the decompositions are those of
 * Spark MLlib.
 */
package naskh.topics;
