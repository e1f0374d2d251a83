/**
 * Article text to folded letters to tokens with offsets. One tokenizer serves the whole project, in
 * plain Java; {@link naskh.text.ArabicTokenizer} shows it to Spark NLP.
 */
package naskh.text;
