/**
 * Boilerplate: recurring text that is no reuse, learned from the articles alone, without lists of
 * words.
 *
 * <p>In: the corpus with its packs. Out: what to cut out of each article, table {@code
 * boilerplate}, a model that finds the same in new articles.
 *
 * <p>Furniture is a page part: a block that recurs in one source on pages whose rest has nothing to
 * do with it, page after page, above, below or between the text. It is cut. A formula is a frame
 * that recurs on many days with slots that are filled anew (weather, telegrams, markets). It stays
 * in the text: what fills the slots decides whether two are copies.
 */
package naskh.boilerplate;
