/** Delimited tables: dialect, row of names, and rows, all found by a look at the first rows. */
package naskh.read.format.csv;
