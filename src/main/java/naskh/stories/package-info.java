/**
 * What happened: canonical articles → weighted features (top of an article counts most) → candidate
 * pairs from an inverted index → verified links → stories by average link.
 */
package naskh.stories;
