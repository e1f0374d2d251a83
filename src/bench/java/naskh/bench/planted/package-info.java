/**
 * Copies, page furniture and formulas made from the articles of a corpus, with the truth about
 * them, and what Naskh finds of them. The makers are plain Java; the same articles and seed always
 * give the same pages, in whatever order the articles come.
 */
package naskh.bench.planted;
