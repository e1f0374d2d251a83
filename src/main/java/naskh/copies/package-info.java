/**
 * Who copied whom: packs without boilerplate → exact copies by hash of tokens → postings of
 * fingerprints (shingles, MinHash bands) → candidates as stars around the earliest → compared token
 * by token → links → clusters around a canonical.
 */
package naskh.copies;
