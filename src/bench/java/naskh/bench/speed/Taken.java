package naskh.bench.speed;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * What a piece of work took.
 *
 * @param seconds of a clock on the wall
 * @param cpuSeconds of all threads of this JVM; they do not depend on what else the machine does
 * @param found what the work counted
 */
public record Taken(double seconds, double cpuSeconds, long found) {

  /** Runs the work in this JVM. */
  static Taken by(LongSupplier work) {
    System.gc(); // the last work's garbage is not this work's
    long began = System.nanoTime();
    long cpuBegan = cpuNanos();
    long found = work.getAsLong();
    return new Taken((System.nanoTime() - began) / 1e9, (cpuNanos() - cpuBegan) / 1e9, found);
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f s, %.1f CPU s, found %,d", seconds, cpuSeconds, found);
  }
}
