/** The tables of an output: their names, columns, types and places. Knows no stage. */
package naskh.tables;
