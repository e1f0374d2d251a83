package naskh.read.format.text;

import naskh.read.format.Content;
import naskh.read.format.Format;
import naskh.read.format.Head;
import naskh.read.format.RecordReader;

/** One article a file, as plain text. */
public final class TextFormat implements Format {
  @Override
  public String name() {
    return "text";
  }

  @Override
  public String wants() {
    return "the text of one article";
  }

  @Override
  public Fit fit(Head head) {
    return Fit.POSSIBLE;
  }

  @Override
  public RecordReader open(Content content) {
    return new TextFileReader(content.characters(), content.options().maxRecordChars());
  }

  @Override
  public boolean isOneArticle() {
    return true;
  }
}
