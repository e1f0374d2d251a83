/**
 * The job as a whole: the order of the stages, what it says of itself, how its results are
 * published.
 *
 * <p>In: inputs and {@link naskh.job.JobOptions}. Out: the tables and {@code run.json}. A run, an
 * addition and a removal are recipes of the same stages. Each stage saves what later ones read, so
 * that a run that died goes on after its last finished stage. Tables are written beside the output
 * and take its place in one step: a run that fails or is killed leaves an earlier output as it was.
 */
package naskh.job;
