/** What an article is about: canonical articles → tokens (Spark NLP) → weighted terms (MLlib). */
package naskh.terms;
