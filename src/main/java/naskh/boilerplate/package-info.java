/**
 * Page parts and templates, learned from the articles themselves: articles → recurring shingles of
 * a source → blocks, each weighed against the rest of its page and pooled over all its pages → page
 * parts as common as furniture is; and, over days, formulas whose slots differ.
 */
package naskh.boilerplate;
