/**
 * The tables of an output: their names, columns, types and places; and how rows on the way to them
 * are kept, sampled and brought together. Knows no stage.
 */
package naskh.tables;
