/**
 * Who copied whom: articles → versions → fingerprints (token hash, shingles, MinHash bands) →
 * candidate links as stars around the earliest → verified links → clusters around a canonical.
 */
package naskh.copies;
