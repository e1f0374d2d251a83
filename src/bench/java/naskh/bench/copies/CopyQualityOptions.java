package naskh.bench.copies;

import java.nio.file.Path;
import java.util.Optional;
import naskh.copies.CopyOptions;

/**
 * How the copies stage is judged.
 *
 * @param copies settings of the stage; whether it keeps versions does not matter
 * @param labels labelled pairs of one source, if there are any
 * @param lost where to write the pairs that cutting boilerplate out loses, if anywhere
 */
public record CopyQualityOptions(CopyOptions copies, Optional<Path> labels, Optional<Path> lost) {

  public static CopyQualityOptions defaults() {
    return new CopyQualityOptions(CopyOptions.defaults(), Optional.empty(), Optional.empty());
  }
}
