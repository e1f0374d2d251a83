/** How far stories are what people take for one event, on labelled pairs of articles. */
package naskh.bench.stories;
