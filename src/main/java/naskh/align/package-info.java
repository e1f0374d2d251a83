/** Common text of two articles: runs of identical tokens, chained into passages. No Spark. */
package naskh.align;
