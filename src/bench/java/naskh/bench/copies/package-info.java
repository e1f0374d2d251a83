/** How good the copies are: rows recomputed from the texts, copies that are missed, clusters. */
package naskh.bench.copies;
