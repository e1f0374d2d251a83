package naskh.read.format.trec;

import java.util.Locale;
import naskh.read.format.Content;
import naskh.read.format.Format;
import naskh.read.format.Head;
import naskh.read.format.RecordReader;

/** {@code <DOC>} elements, one after the other, as in the collections of TREC. */
public final class TrecFormat implements Format {
  @Override
  public String name() {
    return "trec";
  }

  @Override
  public String wants() {
    return "<DOC> elements, one an article";
  }

  @Override
  public Fit fit(Head head) {
    if (head.begins("<DOC>") || head.begins("<DOC ")) {
      return Fit.CERTAIN;
    }
    boolean named = head.isNamed("trec", "sgml", "sgm");
    boolean other =
        head.text().stripLeading().startsWith("<")
            && !head.text().toUpperCase(Locale.ROOT).contains("<DOC");
    return named && !other ? Fit.NAMED : Fit.NONE;
  }

  @Override
  public RecordReader open(Content content) {
    return new TrecReader(content.characters(), content.options().maxRecordChars());
  }
}
