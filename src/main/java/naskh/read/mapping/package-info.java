/**
 * A raw record → an article: which field is which, cleaned and dated, or why it is refused.
 *
 * <p>Fields are found by the names that {@code --field} gives, else by the usual ones. A value that
 * cannot be right becomes null, with a warning; a record without a text is refused.
 */
package naskh.read.mapping;
