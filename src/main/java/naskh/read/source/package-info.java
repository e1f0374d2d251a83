/**
 * Where records come from: input paths → listed files → what lies in them, unpacked.
 *
 * <p>In: files, folders, globs. Out: streams of documents, of archives one for each entry. The only
 * code that knows folders, compressions and archives; what the bytes mean is up to {@link
 * naskh.read.format}. What a file unpacks to is bounded.
 */
package naskh.read.source;
