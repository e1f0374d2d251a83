package naskh.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import naskh.read.format.RawRecord;
import naskh.read.format.Reason;
import naskh.read.mapping.Mapping;
import naskh.read.mapping.Warning;
import naskh.read.source.InputFile;
import naskh.read.source.Opener;
import org.apache.hadoop.conf.Configuration;

/** What is read from inputs, without Spark: no ids are told apart, no source's order of dates. */
public record Reading(
    List<Mapping.Article> articles, List<RawRecord> rejects, List<String> formats) {
  public static Reading of(ReadOptions options, Path... inputs) {
    Reading read = new Reading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Opener opener = new Opener(new Configuration(), options.decoding());
    Mapping mapping = options.mapping();
    for (InputFile file : Written.files(inputs)) {
      try (FileRecords records = new FileRecords(opener.open(file))) {
        while (records.hasNext()) {
          RawRecord record = records.next();
          read.formats.add(records.document().format());
          Mapping.Outcome outcome = mapping.of(record, records.document(), file.folderValues());
          if (outcome.article() == null) {
            read.rejects.add(outcome.refused());
          } else {
            read.articles.add(outcome.article());
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return read;
  }

  public static Reading of(Path... inputs) {
    return of(ReadOptions.defaults(), inputs);
  }

  public Mapping.Article article(String id) {
    return articles.stream()
        .filter(article -> id.equals(article.id()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no article " + id));
  }

  public List<String> titles() {
    return articles.stream().map(Mapping.Article::title).toList();
  }

  public List<Reason> reasons() {
    return rejects.stream().map(RawRecord::reason).toList();
  }

  public List<Warning> warnings(String id) {
    return article(id).warnings().stream().map(Mapping.Noticed::warning).toList();
  }

  /** The dates, day first where both readings are dates; null where there is none. */
  public List<Instant> dates() {
    return articles.stream().map(Reading::date).toList();
  }

  public static Instant date(Mapping.Article article) {
    return article
        .date()
        .flatMap(
            date ->
                Optional.ofNullable(date.dayFirst())
                    .or(() -> Optional.ofNullable(date.monthFirst())))
        .orElse(null);
  }
}
