package naskh.align;

/**
 * A chain of runs: text of the earlier article that stands again in the later one, through small
 * edits. Token numbers, ends exclusive.
 *
 * @param identical tokens in its runs
 */
public record Passage(
    int earlierBegin, int earlierEnd, int laterBegin, int laterEnd, int identical) {}
