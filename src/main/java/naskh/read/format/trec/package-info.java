/** Files of {@code <DOC>} elements, as TREC and LDC publish their corpora. */
package naskh.read.format.trec;
