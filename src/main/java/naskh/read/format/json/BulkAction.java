package naskh.read.format.json;

import java.util.Map;
import java.util.Set;

/**
 * The action that precedes a record in Elasticsearch's bulk form ({@code {"index": {"_id": "1"}}},
 * then the record): gives the record its id.
 */
final class BulkAction {
  private static final Set<String> ACTIONS = Set.of("index", "create", "update", "delete");

  /** Settings of an action whose names do not begin with {@code _}. */
  private static final Set<String> SETTINGS =
      Set.of(
          "routing", "pipeline", "version", "version_type", "retry_on_conflict", "require_alias");

  private String id;
  private boolean update;

  /** Whether the object is an action, which is kept for the record behind it. */
  boolean take(Map<String, Object> object) {
    if (object.size() != 1) {
      return false;
    }
    String name = object.keySet().iterator().next();
    if (!ACTIONS.contains(name)
        || !(object.get(name) instanceof Map<?, ?> target)
        || !target.keySet().stream().allMatch(BulkAction::isSetting)) {
      return false;
    }
    id = target.get("_id") instanceof String given ? given : null;
    update = name.equals("update");
    return true;
  }

  private static boolean isSetting(Object key) {
    return ((String) key).startsWith("_") || SETTINGS.contains(key);
  }

  /** The record with the id of the action before it; an update has the record in {@code doc}. */
  Map<?, ?> apply(Map<String, Object> object) {
    boolean inside = update && object.get("doc") instanceof Map;
    update = false;
    return inside ? (Map<?, ?>) object.get("doc") : object;
  }

  /** The id of the action before the record, which it has no longer then; null if there is none. */
  String takeId() {
    String given = id;
    id = null;
    return given;
  }
}
