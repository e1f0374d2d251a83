/** How good topics are: agreement with categories, coherence, sameness from seed to seed. */
package naskh.bench.topics;
