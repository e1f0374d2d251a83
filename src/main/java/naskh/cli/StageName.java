package naskh.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import naskh.job.Stage;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a stage, in small letters. */
final class StageName implements ITypeConverter<Stage> {
  @Override
  public Stage convert(String name) {
    return Arrays.stream(Stage.values())
        .filter(stage -> stage.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + name
                        + "' is no stage; want one of "
                        + Arrays.stream(Stage.values())
                            .map(Stage::toString)
                            .collect(Collectors.joining(", "))));
  }
}
