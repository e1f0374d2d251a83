/**
 * The recipe: the order of the stages, what a run tells of itself, and how results are published.
 */
package naskh.job;
