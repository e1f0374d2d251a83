/** Web archives (WARC, WET): pages, texts and data that a crawler was answered with. */
package naskh.read.format.warc;
