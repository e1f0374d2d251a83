/**
 * What leaves an output for other programs.
 *
 * <p>In: an output. Out: the corpus without reprints and page parts ({@code --corpus}), the tables
 * as spreadsheets whose cells are no formulas ({@code --csv}), who copies whom as a graph for Gephi
 * ({@code --graph}).
 */
package naskh.export;
