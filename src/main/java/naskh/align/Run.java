package naskh.align;

/**
 * Consecutive tokens that two articles have in common.
 *
 * @param earlier number of the first token in the earlier article
 * @param later number of the first token in the later article
 * @param tokens how many
 */
public record Run(int earlier, int later, int tokens) {
  public int earlierEnd() {
    return earlier + tokens;
  }

  public int laterEnd() {
    return later + tokens;
  }

  /** What is left of this run when its first {@code cut} tokens are taken away. */
  Run without(int cut) {
    return new Run(earlier + cut, later + cut, tokens - cut);
  }
}
