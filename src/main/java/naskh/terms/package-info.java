/**
 * Terms: the words that set an article apart.
 *
 * <p>In: packs of canonical Arabic articles without boilerplate and stop words. Out: table {@code
 * terms}; a {@link naskh.terms.TermModel}, which can be applied to other articles. TF-IDF of stems,
 * with document frequencies counted beside a thousand articles of general news, so that few
 * articles weigh their words as an archive does; a stem is shown in its most frequent spelling.
 */
package naskh.terms;
