/**
 * Common text of two articles, exactly. No Spark.
 *
 * <p>In: the tokens of both. Out: passages, each a span in both. Runs of identical tokens are found
 * first; runs that follow each other closely in both articles are chained over small edits, moved
 * blocks included; a chain that is not identical enough is cut at its widest gaps. Runs that are
 * the frame of a formula which each text fills otherwise are no reuse ({@code Fillings}).
 */
package naskh.align;
