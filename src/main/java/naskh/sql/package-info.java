/** What of Naskh can be called from Spark SQL, on the texts of any table. */
package naskh.sql;
