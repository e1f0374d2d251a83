/** The fields of an article, the names that inputs give them, and nested values made flat. */
package naskh.read.fields;
