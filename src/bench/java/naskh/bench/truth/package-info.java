/**
 * The slow truth: reference implementations that share no shortcut with the stages they judge. The
 * corpus has to fit into memory.
 */
package naskh.bench.truth;
