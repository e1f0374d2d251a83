package naskh.copies;

/**
 * Buckets in which an article stands, all or some of them.
 *
 * @param number of the article
 * @param tokens of its main text
 */
record ArticlePostings(long number, int tokens, Postings postings) {}
