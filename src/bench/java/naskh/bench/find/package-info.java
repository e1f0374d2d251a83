/** Whether a text is found in an output, and nothing where nobody has published it. */
package naskh.bench.find;
