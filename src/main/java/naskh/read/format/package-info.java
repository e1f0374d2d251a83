/**
 * A document → its records: names and values as written, or why there are none.
 *
 * <p>{@link naskh.read.format.Format} is what a format of your own implements; those that Naskh
 * brings lie below, a package each, and are found by {@link java.util.ServiceLoader}. Of formats
 * that fit a document, that with the best {@link naskh.read.format.Format.Fit} reads it.
 */
package naskh.read.format;
