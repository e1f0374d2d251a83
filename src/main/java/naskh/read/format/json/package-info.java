/**
 * JSON by the line or as one text: mends what is broken, finds the records within answers and
 * tables.
 */
package naskh.read.format.json;
