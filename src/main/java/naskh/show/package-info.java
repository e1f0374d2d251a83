/** What people read: an output's tables opened, looked up and put in words. No Spark. */
package naskh.show;
