/**
 * What an output keeps beside its tables, so that articles can be added to it and texts be found in
 * it.
 *
 * <p>{@link naskh.archive.ArchiveTable}: how records were told apart, in which buckets articles
 * meet their copies, what was cut out of each text. {@link naskh.archive.Batches}: what came at
 * once, and what it changed. No contract: another version may have others.
 */
package naskh.archive;
