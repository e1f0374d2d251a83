/**
 * Inputs → one row a record, accepted or refused → tables {@code articles} and {@code rejects}.
 *
 * <p>Accepted and refused records are those that were read, always. The steps have a package each,
 * in this order: {@link naskh.read.source} finds and unpacks files, {@link naskh.read.format} (with
 * {@link naskh.read.charset}) takes them apart into records, {@link naskh.read.fields} knows what
 * inputs call the fields of an article, {@link naskh.read.mapping} (with {@link naskh.read.clean}
 * and {@link naskh.read.dates}) makes an article of a record. Here they are put together and run as
 * tasks of Spark; one record is in memory at a time.
 */
package naskh.read;
