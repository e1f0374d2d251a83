package naskh.bench.measure;

import java.util.List;

/**
 * A part of a report.
 *
 * @param faults what fell short, one by one, for people who look for the cause
 */
public record Section(List<Measure> measures, List<String> faults) {}
