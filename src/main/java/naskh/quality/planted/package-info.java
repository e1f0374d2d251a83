/**
 * Copies, page furniture and templates made from the articles of a corpus, with the truth about
 * them. Plain Java; the same articles and seed always give the same pages, in whatever order the
 * articles come.
 */
package naskh.quality.planted;
