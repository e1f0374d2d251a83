package naskh.read.mapping;

/** What was put right or left out of an accepted article: the values of {@code warnings}. */
public enum Warning {
  DATE_UNREADABLE("the date could not be read, or no calendar has it; it is null"),
  DATE_FUTURE("the date lies over a day after the time that the run is as of; it is null"),
  DATE_NONE("the date is one that programs write for no date; it is null"),
  DATE_HIJRI("the date was of the Hijri calendar; it was converted by Umm al-Qura"),
  DATE_FROM_TEXT("the date was read from the first lines of the text"),
  DATE_OF_RECORD("no date of publication: this is when the record was made, read or changed"),
  ID_REPEATED("different records share this id; each got ~ and a hash of its content"),
  CHARSET_GUESSED("the character set was guessed from the letters"),
  ID_SHORTENED("longer than 1,024 characters; its first 1,000 and a hash stand for it"),
  COLUMNS_GUESSED("a table without names: its columns were told by what is in them"),
  TEXT_REPAIRED("letters that had been wrongly decoded were repaired"),
  VISUAL_ORDER("the letters stand in the order of the eye, not of reading; kept as they are"),
  TEXT_CUT("the source gave only the beginning of the text, as its end says: [+123 chars]"),
  NUL_DROPPED("a few NUL characters were dropped from the text"),
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
