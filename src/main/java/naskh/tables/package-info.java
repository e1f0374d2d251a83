/** The tables of an output: their names, columns and types, which are a contract. */
package naskh.tables;
