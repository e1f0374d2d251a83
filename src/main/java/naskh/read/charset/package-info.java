/**
 * Bytes → letters: the character set of a file, and repair of letters read in a wrong one.
 *
 * <p>A byte order mark decides, else whether the bytes are UTF-8, else the zeros of UTF-32 and
 * UTF-16, else the detector of ICU. Letters are repaired only where that is certain.
 */
package naskh.read.charset;
