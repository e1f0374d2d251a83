/** Bytes → letters: the character set of a file, and repair of letters read in a wrong one. */
package naskh.read.charset;
