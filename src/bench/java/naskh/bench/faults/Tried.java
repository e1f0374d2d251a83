package naskh.bench.faults;

/**
 * What became of the runs that met a fault.
 *
 * @param complete how many left the new tables, equal to those of an undisturbed run
 * @param untouched how many left the earlier output as it was
 */
record Tried(String fault, int tries, int complete, int untouched) {
  static final String HEADER =
      "| fault | tries | new tables complete | earlier output untouched |\n"
          + "| --- | ---: | ---: | ---: |";

  /** Of one try. */
  static Tried once(String fault, Outcome outcome) {
    return new Tried(fault, 0, 0, 0).and(outcome);
  }

  /** With another try. */
  Tried and(Outcome outcome) {
    return new Tried(
        fault,
        tries + 1,
        complete + (outcome == Outcome.COMPLETE ? 1 : 0),
        untouched + (outcome == Outcome.UNTOUCHED ? 1 : 0));
  }

  @Override
  public String toString() {
    return "| " + fault + " | " + tries + " | " + complete + " | " + untouched + " |";
  }
}
