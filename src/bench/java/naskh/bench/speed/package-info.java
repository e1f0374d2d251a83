/** How long the copies stage takes, beside Spark's own way and as the articles become more. */
package naskh.bench.speed;
