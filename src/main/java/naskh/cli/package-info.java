/** The command line: options, progress and messages for people. Knows no stage. */
package naskh.cli;
