/**
 * Naskh finds who copied whom in Arabic news, which articles tell of the same event, and what the
 * lasting topics are.
 *
 * <p>A run is a chain of stages, a package each: {@link naskh.read} → {@link naskh.corpus} → {@link
 * naskh.boilerplate} → {@link naskh.copies} → {@link naskh.passages} → {@link naskh.terms} → {@link
 * naskh.topics} → {@link naskh.stories} → {@link naskh.sources}. {@link naskh.job} puts them
 * together and publishes the tables of {@link naskh.tables}; {@link naskh.cli} is the program.
 * Stages work on packed tokens ({@link naskh.text}), shingles ({@link naskh.fingerprint}) and
 * aligned passages ({@link naskh.align}), by what {@link naskh.spark} has for all of them.
 *
 * <p>The same articles give the same tables, in whatever order, files and partitions they come.
 */
package naskh;
