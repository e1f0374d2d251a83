/** How common words are in news, counted for the table that ships with Naskh. */
package naskh.bench.background;
