package naskh.job;

import java.util.List;
import naskh.copies.CopyOptions;
import naskh.read.ReadOptions;
import naskh.sources.Owners;
import naskh.stories.StoryOptions;
import naskh.terms.TermOptions;
import naskh.topics.TopicOptions;

/**
 * All settings of a run.
 *
 * @param inputs files, folders and globs, of any Hadoop file system
 * @param output folder to put the tables in
 * @param force true: an earlier Naskh output at that place is replaced
 * @param resume true: a run of the same inputs and options that died there is continued
 * @param until the last stage; the tables of later ones are empty
 * @param owners whose sources count as one voice
 * @param pipeline folder of the Spark NLP pipeline that texts are tokenized by; null: Naskh's own
 */
public record JobOptions(
    List<String> inputs,
    String output,
    boolean force,
    boolean resume,
    Stage until,
    ReadOptions read,
    CopyOptions copies,
    TermOptions terms,
    StoryOptions stories,
    TopicOptions topics,
    Owners owners,
    String pipeline) {

  public static JobOptions defaults(List<String> inputs, String output) {
    return new JobOptions(
        inputs,
        output,
        false,
        false,
        Stage.last(),
        ReadOptions.defaults(),
        CopyOptions.defaults(),
        TermOptions.defaults(),
        StoryOptions.defaults(),
        TopicOptions.defaults(),
        Owners.unknown(),
        null);
  }

  public JobOptions withRead(ReadOptions otherRead) {
    return new JobOptions(
        inputs, output, force, resume, until, otherRead, copies, terms, stories, topics, owners,
        pipeline);
  }

  public JobOptions withUntil(Stage last) {
    return new JobOptions(
        inputs, output, force, resume, last, read, copies, terms, stories, topics, owners,
        pipeline);
  }

  public JobOptions withOwners(Owners others) {
    return new JobOptions(
        inputs, output, force, resume, until, read, copies, terms, stories, topics, others,
        pipeline);
  }

  public JobOptions withPipeline(String other) {
    return new JobOptions(
        inputs, output, force, resume, until, read, copies, terms, stories, topics, owners, other);
  }
}
