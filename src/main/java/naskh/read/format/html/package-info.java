/** A web page → its one article: title, date, author and body, without what surrounds them. */
package naskh.read.format.html;
