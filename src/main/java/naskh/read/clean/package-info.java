/**
 * The text of a field as a reader sees it: without markup, escapes, signs of line ends and wrong
 * letters.
 *
 * <p>In: a value as written. Out: plain text, lines end with LF. Only what is markup or an escape
 * beyond doubt is taken for one, all else stays character by character.
 */
package naskh.read.clean;
