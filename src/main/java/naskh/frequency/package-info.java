/** How common words are in general Arabic news: counts that ship with Naskh. */
package naskh.frequency;
