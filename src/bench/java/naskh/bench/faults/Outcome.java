package naskh.bench.faults;

/** What stands in the place of the output after a run that met a fault; there is no third. */
enum Outcome {
  /** The new tables, equal to those of an undisturbed run. */
  COMPLETE,
  /** The earlier output, file by file. */
  UNTOUCHED
}
