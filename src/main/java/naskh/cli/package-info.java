/** The command line: options, progress and messages for people. Holds no query of Spark. */
package naskh.cli;
