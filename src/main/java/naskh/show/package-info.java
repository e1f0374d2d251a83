/**
 * What people read of an output: its tables opened, looked up and put in words. No Spark.
 *
 * <p>In: an output, whose sorted files are read only where a wanted row may be. Out: lines, JSON,
 * CSV or a page of HTML.
 */
package naskh.show;
