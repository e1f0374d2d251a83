package naskh.boilerplate;

import java.util.Arrays;
import naskh.text.DistinctLongs;

/**
 * Brings the postings of one slice together by their keys. Give all postings, sort them, then ask.
 *
 * <p>Cost: a counting sort; 8 bytes a posting, and those of {@link DistinctLongs} a key. What else
 * a posting has, the caller keeps by its number.
 */
final class PostingGroups {
  private final DistinctLongs keys = new DistinctLongs(1 << 12);
  private int[] groups = new int[1 << 12]; // by posting
  private int count;
  private int[] order = new int[0]; // postings, group by group
  private int[] ends = new int[0]; // of the groups, in the order

  /** Takes a group of postings. */
  interface Group {
    /**
     * Takes it.
     *
     * @param order its postings are those from {@code begin} to {@code end}, exclusive, in the
     *     order in which they were added
     */
    void accept(int[] order, int begin, int end);
  }

  /** Adds a posting of a key; gives its number, counted from 0. */
  int add(long key) {
    if (count == groups.length) {
      groups = Arrays.copyOf(groups, count * 2);
    }
    groups[count] = keys.number(key);
    return count++;
  }

  /** Sorts the postings of keys that have {@code least} of them or more; leaves out the others. */
  void sort(int least) {
    int[] sizes = new int[keys.size()];
    for (int i = 0; i < count; i++) {
      sizes[groups[i]]++;
    }
    ends = new int[sizes.length];
    int all = 0;
    for (int group = 0; group < sizes.length; group++) {
      ends[group] = all;
      all += sizes[group] >= least ? sizes[group] : 0;
    }
    order = new int[all];
    for (int i = 0; i < count; i++) {
      if (sizes[groups[i]] >= least) {
        order[ends[groups[i]]++] = i;
      }
    }
  }

  /** The sorted postings; not to be changed. */
  int[] order() {
    return order;
  }

  /** Hands over the groups. */
  void forEach(Group each) {
    for (int group = 0, begin = 0; group < ends.length; begin = ends[group++]) {
      if (ends[group] > begin) {
        each.accept(order, begin, ends[group]);
      }
    }
  }
}
