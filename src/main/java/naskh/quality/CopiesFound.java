package naskh.quality;

import java.util.List;
import java.util.Map;

/**
 * What the copies stage found, as its tables tell it.
 *
 * @param rows the table {@code copies}
 * @param clusters of each text that is in a copy cluster the number of the cluster's canonical
 */
record CopiesFound(List<CopyRow> rows, Map<Integer, Integer> clusters) {}
