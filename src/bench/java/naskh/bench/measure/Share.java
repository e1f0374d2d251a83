package naskh.bench.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share as people read it: four decimals, rounded down so that 1.0000 means all. */
public final class Share {
  private Share() {}

  public static String of(long hits, long of) {
    return of == 0
        ? "–"
        : BigDecimal.valueOf(hits)
            .divide(BigDecimal.valueOf(of), 4, RoundingMode.DOWN)
            .toPlainString();
  }
}
