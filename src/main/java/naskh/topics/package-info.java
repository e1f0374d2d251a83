/**
 * The lasting themes of a corpus: tokens → TF-IDF → singular vectors → moved towards their
 * neighbours → topics by Ward's rule, of many articles by way of samples → k-means → labels in the
 * words of the articles → coherence. K-means and the decompositions are those of Spark MLlib.
 */
package naskh.topics;
