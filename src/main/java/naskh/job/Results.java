package naskh.job;

/**
 * Published results.
 *
 * @param location the folder that holds the tables
 * @param manifest what the run tells of itself
 */
public record Results(String location, Manifest manifest) {}
