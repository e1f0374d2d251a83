/** Plain text files, one article each: labels, title and date are found in the first lines. */
package naskh.read.format.text;
