/** The parts of the pages under {@code docs} that are made from code and from measured figures. */
package naskh.bench.docs;
