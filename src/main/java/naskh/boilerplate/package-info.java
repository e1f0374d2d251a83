/**
 * Page parts and formulas, learned from the articles themselves: articles → recurring shingles of a
 * source → blocks, each weighed against the rest of its page, pooled over all its pages and told by
 * how closely these follow each other → page parts as common as furniture is; and, over days,
 * formulas whose slots differ.
 */
package naskh.boilerplate;
