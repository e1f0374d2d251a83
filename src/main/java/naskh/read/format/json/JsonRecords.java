package naskh.read.format.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import naskh.read.fields.Field;
import naskh.read.fields.FieldRoom;
import naskh.read.fields.FlatFields;
import naskh.read.format.RawRecord;
import naskh.read.format.Reason;

/**
 * The records of the objects of one JSON text: each object is one, or those that it is a {@link
 * Wrapper} of; an action of Elasticsearch's bulk form is none. Of a long wrapper one record after
 * the other is in memory.
 */
final class JsonRecords {
  /**
   * How many times a record's room the columns of a table may take, which are held until the last
   * has been read: with the default bound 36 million characters, 72 MB.
   */
  private static final int COLUMNS_ROOM = 4;

  private static final String LONG_COLUMNS =
      "a table by columns that is too long to be held: write it by orient=\"records\", lines=True";

  private final int maxRecordChars;
  private final BulkAction action = new BulkAction();
  private final Queue<Waiting> waiting = new ArrayDeque<>();

  private JsonTree tree;
  private Map<String, Object> object;
  private boolean wrapping;
  private IOException broken;

  private Wrapper open;
  private int openDepth;
  private long number;

  /** A value of a wrapper, the {@code number}th from 0, that has been read and not given. */
  private record Waiting(Wrapper wrapper, Wrapper.Inner inner, long number) {}

  JsonRecords(int maxRecordChars) {
    this.maxRecordChars = maxRecordChars;
  }

  /** Begins with the object that {@code parser} stands at the beginning of. */
  void begin(JsonParser parser) {
    tree = new JsonTree(parser);
    object = tree.object();
    wrapping = false;
  }

  /** Whether all records of the object have been given. */
  boolean isEnded() {
    return tree == null && waiting.isEmpty() && broken == null;
  }

  /** Leaves the object as it is, after an error. */
  void leave() {
    tree = null;
    open = null;
    broken = null;
    waiting.clear();
  }

  /** The object's next record; null if there is none. */
  RawRecord next(long position) throws IOException {
    while (!isEnded()) {
      RawRecord record;
      if (!waiting.isEmpty()) {
        record = give(waiting.remove(), position);
      } else if (broken != null) {
        throw broken;
      } else {
        record = open == null ? readObject(position) : readOpen(position);
      }
      if (record != null) {
        return record;
      }
    }
    return null;
  }

  private RawRecord readObject(long position) throws IOException {
    FieldRoom room = new FieldRoom(maxRecordChars);
    boolean columns = false;
    try {
      boolean whole = tree.readTo(0, room);
      if (!whole && JsonColumns.isBegun(object)) {
        columns = true;
        room.widen((COLUMNS_ROOM - 1L) * maxRecordChars);
        whole = tree.readTo(0, room);
      }
      if (whole) {
        return whole(position);
      }
    } catch (IOException e) {
      if (!openWrapper()) {
        throw e;
      }
      broken = e;
      tree = null;
      open = null;
      return null;
    }
    if (!columns && openWrapper()) {
      return null;
    }
    tree.skipTo(0);
    tree = null;
    return wrapping
        ? null
        : RawRecord.reject(
            position, Reason.TOO_LONG, columns ? LONG_COLUMNS : FlatFields.TOO_MANY, null);
  }

  private RawRecord whole(long position) {
    tree = null;
    if (!wrapping && action.take(object)) {
      return null;
    }
    List<Wrapper> wrappers = new WrapperSearch(maxRecordChars).in(object);
    for (Wrapper wrapper : wrappers) {
      number = 0;
      addWaiting(wrapper, wrapper.values());
    }
    return wrapping || !wrappers.isEmpty()
        ? null
        : record(action.apply(object), action.takeId(), position);
  }

  /** Goes on with the wrapper among what has been read; false if there is none. */
  private boolean openWrapper() {
    Wrapper wrapper = new WrapperSearch(maxRecordChars).among(tree.open());
    if (wrapper == null) {
      return false;
    }
    open = wrapper;
    openDepth = tree.depth(wrapper.container());
    wrapping = true;
    number = 0;
    List<Wrapper.Inner> values = wrapper.values();
    boolean unfinished = tree.open().size() > openDepth;
    addWaiting(wrapper, unfinished ? values.subList(0, values.size() - 1) : values);
    wrapper.keepLast(unfinished ? 1 : 0);
    return true;
  }

  /** Reads one more value of the open wrapper, or its end. */
  private RawRecord readOpen(long position) throws IOException {
    FieldRoom room = new FieldRoom(maxRecordChars);
    while (tree.open().size() > openDepth
        || (tree.open().size() == openDepth && open.values().isEmpty())) {
      tree.step(room);
      if (room.isFull()) {
        tree.skipTo(openDepth);
        open.keepLast(0);
        number++;
        return RawRecord.reject(position, Reason.TOO_LONG, FlatFields.TOO_MANY, null);
      }
    }
    addWaiting(open, open.values());
    open.keepLast(0);
    if (tree.open().size() < openDepth) {
      open = null;
    }
    return null;
  }

  private void addWaiting(Wrapper wrapper, Collection<Wrapper.Inner> values) {
    for (Wrapper.Inner inner : values) {
      waiting.add(new Waiting(wrapper, inner, number++));
    }
  }

  private RawRecord give(Waiting next, long position) {
    Wrapper.Inner inner = next.inner();
    Map<?, ?> record = next.wrapper().record(inner);
    if (record != null && !next.wrapper().isPassedOver(inner)) {
      String key = next.wrapper().key(inner, next.number());
      return record(new WrapperSearch(maxRecordChars).withoutHull(record), key, position);
    }
    String detail = "not a record as those beside it";
    return next.wrapper().isPassedOver(inner)
        ? null
        : RawRecord.reject(
            position, Reason.MALFORMED, detail, RawRecord.excerptOf(inner.value().toString()));
  }

  /** The key by which a record is kept is its id, if it has no other. */
  private RawRecord record(Map<?, ?> record, String key, long position) {
    Map<String, Object> fields = FlatFields.of(record, new FieldRoom(maxRecordChars));
    if (fields == null) {
      return RawRecord.reject(position, Reason.TOO_LONG, FlatFields.TOO_MANY, null);
    }
    if (key != null
        && fields.entrySet().stream()
            .noneMatch(field -> Field.ID.isUsual(field.getKey()) && !isBlank(field.getValue()))) {
      fields.put("id", key);
    }
    return RawRecord.of(position, fields);
  }

  private static boolean isBlank(Object value) {
    return value == null || (value instanceof String text && text.isBlank());
  }
}
