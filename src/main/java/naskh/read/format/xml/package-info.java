/** Feeds, elements that have a text each, and tables exported as XML. */
package naskh.read.format.xml;
