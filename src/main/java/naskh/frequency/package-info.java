/**
 * How common words are in general Arabic news: counts that ship with Naskh.
 *
 * <p>In: stems, pairs of adjacent stems, words. Out: the share of articles that hold them. The
 * counts of a corpus join those of a thousand such articles, so that few articles weigh their words
 * as general news does, and many as they use them themselves.
 */
package naskh.frequency;
