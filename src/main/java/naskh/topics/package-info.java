/**
 * The lasting themes of a corpus: tokens → TF-IDF → singular vectors → spherical k-means (all on
 * Spark MLlib) → labels in the words of the articles → coherence.
 */
package naskh.topics;
