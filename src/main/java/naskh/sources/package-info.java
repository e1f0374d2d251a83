/** Who publishes: agencies that articles name, owners of sources, and what each source copies. */
package naskh.sources;
