/**
 * The slow truth and the measures: reference implementations that share no shortcut with the stages
 * they judge, and tables of how well those do. Runs on one machine; the corpus has to fit into its
 * memory.
 */
package naskh.quality;
