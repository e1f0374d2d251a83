package naskh.cli;

import naskh.job.Stage;

/** The name of a stage, in small letters. */
final class StageName extends NameOf<Stage> {
  StageName() {
    super("stage", Stage.values());
  }
}
