/** Dates as they are written, in Arabic, English and French, Gregorian and Hijri → instants. */
package naskh.read.dates;
