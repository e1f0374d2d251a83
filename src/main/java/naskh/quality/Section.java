package naskh.quality;

import java.util.List;

/**
 * A part of a report.
 *
 * @param faults what fell short, one by one, for people who look for the cause
 */
record Section(List<Measure> measures, List<String> faults) {

  /** Parts one after the other. */
  static Section of(List<Section> parts) {
    return new Section(
        parts.stream().flatMap(part -> part.measures.stream()).toList(),
        parts.stream().flatMap(part -> part.faults.stream()).toList());
  }
}
