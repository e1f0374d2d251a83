/**
 * The command line: commands, options, progress and messages for people. Holds no query of Spark.
 *
 * <p>Exit codes: 0 done, 1 failed, 2 wrong use, with one line that says what, where and what to do.
 */
package naskh.cli;
