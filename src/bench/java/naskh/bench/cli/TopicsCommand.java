package naskh.bench.cli;

import java.io.PrintStream;
import java.util.List;
import naskh.bench.topics.TopicQuality;
import naskh.read.ReadOptions;
import naskh.spark.Store;
import naskh.topics.TopicOptions;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench topics}. */
@Command(
    name = "topics",
    description = {
      "Finds the topics as the job does, from two seeds, compares them with the categories of the"
          + " articles, and prints Markdown tables of figures and of the topics' words.",
      ""
    })
final class TopicsCommand extends MeasureCommand {
  TopicsCommand(PrintStream out, PrintStream err) {
    super(out, err);
  }

  @Spec CommandSpec spec;

  private TopicOptions settings = TopicOptions.defaults();

  @Option(
      names = "--topics",
      paramLabel = "K",
      defaultValue = "20",
      description = "Number of topics; 0: chosen from the articles.")
  void topics(int topics) {
    try {
      settings = TopicOptions.defaults().withTopics(topics);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  @Option(
      names = "--among",
      paramLabel = "PATH",
      description =
          "Mix in these pages, all of one theme, and tell from five seeds whether they share topics.")
  List<String> pages = List.of();

  @Override
  List<String> measure(SparkSession session, ReadOptions options, Store store) {
    return TopicQuality.measure(session, inputs, pages, options, settings, store, this::tell)
        .lines();
  }
}
