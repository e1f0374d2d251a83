/** The findings of an output as one page of HTML. No Spark, no network. */
package naskh.show.report;
