package naskh.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import naskh.WrongUse;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.FileAppender;
import org.apache.logging.log4j.core.appender.NullAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;

/** Where Spark's log goes: a file, or nowhere. */
final class Logs {
  /** Is held by log4j only as long as somebody else does. */
  private static LoggerContext context;

  private Logs() {}

  /**
   * Sends all logs of this JVM to {@code file}, or nowhere where that is null. A log4j
   * configuration that the user named stays as it is.
   *
   * @throws WrongUse for a file that cannot be written
   */
  static void to(Path file) {
    if (file != null) {
      checkWritable(file);
    } else if (System.getProperty("log4j2.configurationFile") != null
        || System.getProperty("log4j.configurationFile") != null) {
      return;
    }
    ConfigurationBuilder<BuiltConfiguration> logs =
        ConfigurationBuilderFactory.newConfigurationBuilder();
    // Spark puts its own configuration, to the console, in the place of one without appenders.
    var appender =
        file == null
            ? logs.newAppender("log", NullAppender.PLUGIN_NAME)
            : logs.newAppender("log", FileAppender.PLUGIN_NAME)
                .addAttribute("fileName", file.toString())
                .addAttribute("append", false)
                .add(
                    logs.newLayout("PatternLayout")
                        .addAttribute("charset", "UTF-8")
                        .addAttribute("pattern", "%d{ISO8601} %p %c{1}: %m%n%ex"));
    logs.add(appender);
    logs.add(
        logs.newRootLogger(file == null ? Level.OFF : Level.INFO).add(logs.newAppenderRef("log")));
    System.setProperty("log4j2.disableJmx", "true"); // a fifth of a second that nobody asked for
    use(logs.build());
  }

  /** A JVM without one starts with it: the default would cost another fifth of a second. */
  private static void use(BuiltConfiguration logs) {
    context = Configurator.initialize(logs);
    if (context.getConfiguration() != logs) {
      Configurator.reconfigure(logs);
    }
  }

  private static void checkWritable(Path file) {
    try {
      Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
    } catch (IOException e) {
      throw new WrongUse("log " + file + ": cannot be written", e);
    }
  }
}
