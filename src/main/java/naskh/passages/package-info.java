/**
 * Passages: text that travelled, a quotation too; who had it first and who has it.
 *
 * <p>In: table {@code copies} and the texts. Out: table {@code passages}. Spans of copies are
 * gathered at the article that had the words first: a span of which half came from a still earlier
 * article is that one's, and spans that share half of the shorter one are one passage. Quotations,
 * runs of 12 tokens or more between quotation marks, meet by their runs of 12 tokens.
 */
package naskh.passages;
