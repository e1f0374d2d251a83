/**
 * Inputs → records → {@code articles} and {@code rejects}. The only code that knows input formats,
 * compressions, character sets and ways to write a date.
 */
package naskh.read;
