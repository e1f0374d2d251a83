package naskh.cli;

import java.io.PrintStream;
import java.util.List;
import naskh.quality.topics.TopicQuality;
import naskh.read.ReadOptions;
import naskh.tables.Scratch;
import naskh.topics.TopicOptions;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code naskh quality topics}. */
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

  @Option(
      names = "--topics",
      paramLabel = "K",
      defaultValue = "20",
      description = "Number of topics; 0: chosen from the articles.")
  int topics;

  @Option(
      names = "--among",
      paramLabel = "PATH",
      description =
          "Mix in these pages, all of one theme, and tell from five seeds whether they share topics.")
  List<String> pages = List.of();

  @Override
  List<String> measure(SparkSession session, ReadOptions options, Scratch scratch) {
    TopicOptions settings = TopicOptions.defaults().withTopics(topics);
    return TopicQuality.measure(session, inputs, pages, options, settings, scratch, this::tell)
        .lines();
  }
}
