/**
 * The lasting themes of a corpus: tokens → TF-IDF → singular vectors → moved towards their
 * neighbours → small groups by spherical k-means from several starts → joined to topics by Ward's
 * rule → k-means once more → labels in the words of the articles → coherence. K-means and the
 * decompositions are those of Spark MLlib.
 */
package naskh.topics;
