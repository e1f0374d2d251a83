package naskh.corpus;

import java.io.Serializable;

/**
 * Settings of {@link Corpus}.
 *
 * @param keepVersions whether versions stay articles of their own
 * @param shingleTokens consecutive tokens that two articles of one URL must share to be versions
 * @param starRounds unrelated articles under one URL that versions are looked for around
 */
public record CorpusOptions(boolean keepVersions, int shingleTokens, int starRounds)
    implements Serializable {}
