/**
 * Text → folded letters → tokens with offsets → packs of hashed tokens.
 *
 * <p>One tokenizer serves the whole project. It folds spellings of one word to one (hamza, teh
 * marbuta, alef maksura, vowels, tatweel, presentation forms, digits) in one pass over the letters,
 * and keeps where each token stands in the text. {@link naskh.text.ArabicTokenizer} is it as an
 * annotator of Spark NLP, {@link naskh.text.EncodeTokens} the pipeline that makes a {@link
 * naskh.text.TokenPack} of each article. Stems are light, by Lucene.
 *
 * @see "Larkey, Ballesteros and Connell, Light stemming for Arabic information retrieval, 2007"
 */
package naskh.text;
