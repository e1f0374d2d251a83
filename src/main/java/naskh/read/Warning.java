package naskh.read;

/** What was put right or left out of an accepted article: the values of {@code warnings}. */
public enum Warning {
  DATE_UNREADABLE("the date could not be read, or no calendar has it; it is null"),
  DATE_FUTURE("the date lies after the start of the run; it is null"),
  ID_REPEATED("different records share this id; each got ~ and a hash of its content"),
  CHARSET_GUESSED("the character set was guessed from the letters"),
  CHARACTERS_REPLACED("bytes that the character set does not know became U+FFFD");

  private final String meaning;

  Warning(String meaning) {
    this.meaning = meaning;
  }

  /** For people to read. */
  public String meaning() {
    return meaning;
  }
}
