/** The text of a field without markup, escapes, signs of line ends and wrong letters. */
package naskh.read.clean;
