/**
 * Where records come from: input paths → listed files → what lies in them, unpacked.
 *
 * <p>The only code that knows folders, globs, compressions and archives; what the bytes mean is up
 * to {@code format}.
 */
package naskh.read.source;
