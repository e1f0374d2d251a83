/** What leaves an output for other programs: a cleaned corpus, spreadsheets, a graph. */
package naskh.export;
