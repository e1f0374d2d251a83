package naskh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import naskh.job.GeneratedNews;
import naskh.job.SampleRun;
import naskh.tables.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the pages do what they say: they are compiled and run as they stand there. */
class ExamplesTest {
  private static final String PROGRAM =
      """
      import com.johnsnowlabs.nlp.DocumentAssembler;
      import naskh.*;
      import naskh.text.ArabicTokenizer;
      import org.apache.spark.api.java.function.VoidFunction2;
      import org.apache.spark.ml.*;
      import org.apache.spark.sql.*;
      import org.apache.spark.sql.streaming.Trigger;

      public final class Example {
        public static void run(
            SparkSession spark, Dataset<Row> news, Dataset<Row> stream, String folder)
            throws Exception {
          %s
        }
      }
      """;

  private final SparkSession spark = SparkTest.session().newSession();

  @TempDir Path folder;

  /** The examples in a language, of all pages. */
  private static List<String> examples(String language) throws IOException {
    Pattern fenced = Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$");
    List<String> examples = new ArrayList<>();
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      for (Path page : Stream.concat(Stream.of(Path.of("README.md")), docs.sorted()).toList()) {
        if (page.toString().endsWith(".md")) {
          Matcher found = fenced.matcher(Files.readString(page));
          while (found.find()) {
            examples.add(found.group(1));
          }
        }
      }
    }
    return examples;
  }

  @Test
  void queriesGiveRowsOfTheSamples() throws IOException {
    Naskh.register(spark);
    for (Table table : Table.values()) {
      table.read(spark, SampleRun.output()).createOrReplaceTempView(table.directory());
    }
    List<String> queries = examples("sql");
    assertThat(queries).hasSizeGreaterThan(10);
    assertThat(queries)
        .allSatisfy(query -> assertThat(spark.sql(query).collectAsList()).as(query).isNotEmpty());
  }

  @Test
  void programsCompile() throws Exception {
    assertThat(examples("java")).hasSizeGreaterThan(3).allSatisfy(this::compiled);
  }

  @Test
  @Full
  void programsRun() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.write(in.resolve("news.json"), GeneratedNews.of(60, 1));
    Dataset<Row> news = spark.read().json(in.toString());
    Dataset<Row> stream = spark.readStream().schema(news.schema()).json(in.toString());
    int number = 0;
    for (String example : examples("java")) {
      String own = Files.createDirectory(folder.resolve("example" + number++)).toString();
      URL[] classes = {compiled(example).toUri().toURL()};
      try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
        loader
            .loadClass("Example")
            .getMethod("run", SparkSession.class, Dataset.class, Dataset.class, String.class)
            .invoke(null, spark, news, stream, own);
      } catch (InvocationTargetException failed) {
        throw new AssertionError(example, failed.getCause());
      }
    }
  }

  /** The folder of its classes. */
  private Path compiled(String example) throws IOException {
    Path classes = Files.createTempDirectory(folder, "classes");
    Path source = Files.writeString(classes.resolve("Example.java"), PROGRAM.formatted(example));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    boolean isCompiled =
        compiler
            .getTask(
                said,
                null,
                null,
                List.of(
                    "-proc:none",
                    "-classpath",
                    System.getProperty("java.class.path"),
                    "-d",
                    classes.toString()),
                null,
                compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
            .call();
    assertThat(isCompiled).as("%s\n%s", example, said).isTrue();
    return classes;
  }
}
