/** How far the terms of few articles are those that the articles have among many. */
package naskh.bench.terms;
