/**
 * Articles as a corpus: their order, their numbers in it, and which are versions of one another.
 *
 * <p>In: accepted articles. Out: the same without texts, with a number each. Order is by date of
 * publication (a day without a time counts as its end, no date comes last), then more tokens, then
 * id; <em>earlier</em> means this order everywhere. Articles of one source whose addresses are
 * equal once {@link naskh.corpus.UrlKey} normalised them, and that share text, are versions of one
 * page: the latest stands for all, with the earliest date.
 */
package naskh.corpus;
