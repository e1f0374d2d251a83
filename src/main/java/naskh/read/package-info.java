/**
 * Inputs → one row a record, accepted or refused → {@code articles} and {@code rejects}.
 *
 * <p>The steps have a package each, in this order: {@code source} finds and unpacks files, {@code
 * format} (with {@code charset}) takes them apart into records, {@code fields} knows what inputs
 * call the fields of an article, {@code mapping} (with {@code clean} and {@code dates}) makes an
 * article of a record. Here they are put together and run as tasks of Spark.
 */
package naskh.read;
