/** What every measure is made of: scores, intervals, labels, sections of a report. */
package naskh.bench.measure;
