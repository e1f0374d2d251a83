package naskh.copies;

/**
 * A pair of articles to compare.
 *
 * @param earlier number of the earlier one
 * @param later number of the later one
 * @param spokes the stars that the pair is a spoke of, with the later one's place; none for pairs
 *     that are candidates for a cluster only
 */
record Candidate(long earlier, int earlierTokens, long later, int laterTokens, Postings spokes) {}
