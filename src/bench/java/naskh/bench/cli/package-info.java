/** The command line of the measures. */
package naskh.bench.cli;
