package naskh.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import naskh.bench.faults.NaskhProcess.Ended;

/** Executes a command in this JVM: what is wrong shows in the words themselves. */
public final class InProcess {
  private InProcess() {}

  /** A program's {@code execute}. */
  public interface Executable {
    int execute(String[] arguments, PrintStream out, PrintStream err);
  }

  /** The exit code, and what was written to both streams. */
  public static Ended execute(Executable program, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = program.execute(arguments, stream(out), stream(err));
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
