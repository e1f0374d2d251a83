/**
 * Where a passage travelled: the spans of copies, and quotations that several articles hold,
 * gathered at the article that had the words first.
 */
package naskh.passages;
