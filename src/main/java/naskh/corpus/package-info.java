/** Articles as a corpus: their order, their numbers in it, what makes two addresses one. */
package naskh.corpus;
