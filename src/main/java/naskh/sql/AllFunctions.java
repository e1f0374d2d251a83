package naskh.sql;

import java.util.List;
import naskh.sql.SqlFunction.Example;
import naskh.sql.SqlFunction.Parameter;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The functions that Naskh has for Spark SQL. */
final class AllFunctions {
  private static final Parameter TEXT = new Parameter("text", "a STRING");
  private static final Parameter A = new Parameter("a", "a STRING");
  private static final Parameter B = new Parameter("b", "a STRING");
  private static final Parameter EARLIER =
      new Parameter("a", "a STRING, taken for the earlier text");
  private static final Parameter LATER = new Parameter("b", "a STRING, taken for the later text");
  private static final Parameter WRITTEN =
      new Parameter("text", "a STRING, the date as it is written");

  private static final DataType WORDS =
      DataTypes.createArrayType(DataTypes.StringType, /* containsNull= */ false);
  private static final DataType MINIMA =
      DataTypes.createArrayType(DataTypes.LongType, /* containsNull= */ false);
  private static final DataType PASSAGES =
      DataTypes.createArrayType(
          StructType.fromDDL(
              "a_begin INT NOT NULL, a_end INT NOT NULL, b_begin INT NOT NULL,"
                  + " b_end INT NOT NULL, tokens INT NOT NULL"),
          /* containsNull= */ false);

  private static final String SIX = "أعلنت الوزارة عن خطة جديدة للمياه";
  private static final String EIGHT = "أعلنت الوزارة عن خطة جديدة للمياه في الجنوب";

  static final List<SqlFunction> ALL =
      List.of(
          new SqlFunction(
              "fold",
              List.of(TEXT),
              DataTypes.StringType,
              /* mayBeNull= */ false,
              "string_funcs",
              """
      Returns `text` with spellings folded that Arabic readers take for the same word: أ إ آ ٱ are ا, \
      ى is ي, ة is ه, ؤ and ئ are ء; tashkeel, tatweel and # are dropped; digits are ASCII, Latin \
      letters lower case, presentation forms and Persian look-alikes the Arabic letters. White \
      space and other signs stay.""",
              "Folding twice is folding once.",
              List.of(
                  new Example(
                      "_FUNC_('مُؤَسَّسَةُ أحمد الأهلـــيّة ١٢٣')", "مءسسه احمد الاهليه 123"))),
          new SqlFunction(
              "tokens",
              List.of(TEXT),
              WORDS,
              /* mayBeNull= */ false,
              "string_funcs",
              """
      Returns the words of `text` in their order, folded: runs of Arabic letters, or of digits and \
      other letters; numbers with their separators, URLs, e-mail addresses, @names.""",
              "The copies stage compares texts by these.",
              List.of(
                  new Example(
                      "_FUNC_('وصلت إلى القاهرة، في ١٢ مارس.')",
                      "[\"وصلت\",\"الي\",\"القاهره\",\"في\",\"12\",\"مارس\"]"))),
          new SqlFunction(
              "stems",
              List.of(TEXT),
              WORDS,
              /* mayBeNull= */ false,
              "string_funcs",
              """
      Returns the light10 stems of the words of `text`: without articles, conjunctions and common \
      endings. As many as the tokens, in their order; words that are not Arabic stay as they are.""",
              "Stop words are among them.",
              List.of(
                  new Example(
                      "_FUNC_('والمدارس في ١٢ مدينة')", "[\"مدارس\",\"في\",\"12\",\"مدين\"]"))),
          new SqlFunction(
              "jaccard",
              List.of(A, B),
              DataTypes.DoubleType,
              /* mayBeNull= */ false,
              "string_funcs",
              """
      Returns the Jaccard similarity of the sets of shingles, five tokens in a row, of two texts: \
      how many are in both, divided by how many are in either.""",
              """
      Texts of fewer than five tokens have no shingles: 1 where the tokens of both are equal, \
      else 0, as where there are none.""",
              List.of(new Example("_FUNC_('" + SIX + "', '" + EIGHT + "')", "0.5"))),
          new SqlFunction(
              "containment",
              List.of(A, B),
              DataTypes.DoubleType,
              /* mayBeNull= */ false,
              "string_funcs",
              """
      Returns which share of the distinct shingles, five tokens in a row, of the text that has \
      fewer of them the other text has, too.""",
              """
      Texts of fewer than five tokens have no shingles: 1 where the tokens of both are equal, \
      else 0, as where there are none.""",
              List.of(new Example("_FUNC_('" + SIX + "', '" + EIGHT + "')", "1.0"))),
          new SqlFunction(
              "passages",
              List.of(EARLIER, LATER),
              PASSAGES,
              /* mayBeNull= */ false,
              "array_funcs",
              """
      Returns the passages that two texts share, as the copies stage aligns them: runs of five \
      equal tokens or more with gaps of at most eight, 30 equal tokens in all, or each run where \
      all hold half of the shorter text and 40 tokens; of equal texts all. In the order of `b`; \
      empty where _FUNC_ finds none. `tokens` is how many are equal.""",
              """
      Offsets count UTF-16 code units, ends exclusive, as those of the tables do. Page parts and \
      formulas are not cut out: of two texts alone they cannot be learned.""",
              List.of(
                  new Example(
                      "_FUNC_('«أحمد يصل إلى القاهرة»', 'احمد يصل الى القاهره')",
                      "[{\"a_begin\":1,\"a_end\":21,\"b_begin\":0,\"b_end\":20,\"tokens\":4}]"),
                  new Example(
                      "_FUNC_(array_join(CAST(sequence(101, 150) AS ARRAY<STRING>), ' '),"
                          + " array_join(CAST(sequence(111, 170) AS ARRAY<STRING>), ' '))",
                      "[{\"a_begin\":40,\"a_end\":199,\"b_begin\":0,\"b_end\":159,\"tokens\":40}]"))),
          new SqlFunction(
              "relation",
              List.of(EARLIER, LATER),
              DataTypes.StringType,
              /* mayBeNull= */ true,
              "string_funcs",
              """
      Returns what kind of copy two texts are, as the column kind of the table copies has it: EXACT \
      (equal tokens), NEAR (a Jaccard similarity of 0.7 or more; of texts under 40 tokens, few \
      edits and none of a number or rare word), CONTAINED (passages hold half of one of them, with \
      40 tokens), PASSAGE (any other). NULL where neither reuses the other.""",
              """
      NULL, for no kind is one of no copy: WHERE _FUNC_(a, b) IS NOT NULL keeps the copies. Page \
      parts and formulas are not cut out: of two texts alone they cannot be learned.""",
              List.of(
                  new Example("_FUNC_('«أحمد يصل إلى القاهرة»', 'احمد يصل الى القاهره')", "EXACT"),
                  new Example("_FUNC_('أحمد يصل إلى القاهرة', 'أحمد يصل إلى دمشق')", "NULL"))),
          new SqlFunction(
              "minhash",
              List.of(TEXT),
              MINIMA,
              /* mayBeNull= */ false,
              "hash_funcs",
              """
      Returns the MinHash signature of the shingles of `text`, by which the copies stage finds its \
      candidates: 60 minima from 0 to 4294967295. Two texts agree in each with a chance that is \
      their Jaccard similarity. Empty where `text` has fewer than five tokens.""",
              """
      Frozen: komihash 5.0 of tokens and shingles, SuperMinHash of 32 bits as hash4j has it; the \
      same in every version, so signatures may be stored. The copies stage takes them in 20 bands \
      of 3.""",
              List.of(
                  new Example(
                      "slice(_FUNC_('" + EIGHT + "'), 1, 3)",
                      "[1965326324,2636307293,3092543969]"))),
          new SqlFunction(
              "language",
              List.of(TEXT),
              DataTypes.StringType,
              /* mayBeNull= */ true,
              "string_funcs",
              """
      Returns the language of `text`, as the column language of the table articles has it: the ISO \
      639-1 code, or the ISO 639-3 code of a language without one. NULL where it cannot be told, as \
      where there are fewer than 20 letters.""",
              """
      By script and small words; where these leave it open, by the first 150 letters. Markup is not \
      taken off.""",
              List.of(new Example("_FUNC_('أعلنت وزارة المياه اليوم عن خطة جديدة للري')", "ar"))),
          new SqlFunction(
              "date",
              List.of(WRITTEN, SqlFunction.ZONE),
              DataTypes.TimestampType,
              /* mayBeNull= */ true,
              "datetime_funcs",
              """
      Returns the moment that a date states as people and programs write it, in Arabic, English or \
      French, Gregorian or Hijri: ISO 8601, RFC 2822, epoch seconds to nanoseconds, dd/MM/yyyy, \
      27 آذار/مارس 2024, 18 رمضان 1445. Without a time of the day, its begin. NULL where `text` is \
      no date, more than one, one that no calendar has, or one that is written for no date.""",
              """
      The time zone of the session does not matter. 03/04/2024 is the third of April, 03/14/2024 \
      the fourteenth of March; the reader decides for each source.""",
              List.of(
                  new Example(
                      "_FUNC_('١٨ رمضان ١٤٤٥', 'Asia/Riyadh') = TIMESTAMP'2024-03-28 00:00:00+03:00'",
                      "true"),
                  new Example("_FUNC_('31 شباط 2024', 'Asia/Riyadh')", "NULL"))));

  private AllFunctions() {}
}
