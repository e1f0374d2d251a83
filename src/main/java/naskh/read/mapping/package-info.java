/** A raw record → an article: which field is which, cleaned and dated, or why it is refused. */
package naskh.read.mapping;
