/**
 * Sources: what each publishes, copies and is copied in.
 *
 * <p>In: articles, table {@code copies}, stories. Out: table {@code sources}, the agency of each
 * article, the independent voices of a story. An agency is named by a dateline or by a credit at
 * the end, never inside a sentence. A voice is an agency, else the owner of a source, else the
 * source.
 */
package naskh.sources;
