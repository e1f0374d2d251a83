/** How a reader of the tables of the copies stage comes from one article to another. */
package naskh.quality.reach;
