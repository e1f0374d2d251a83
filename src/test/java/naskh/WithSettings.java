package naskh;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.RuntimeConfig;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Settings of the session for one class of tests, put back after it. */
public final class WithSettings implements BeforeAllCallback, AfterAllCallback {
  /** Small inputs, too, have their intermediate tables on the disk. */
  public static final Map<String, String> SAVED_ON_DISK = Map.of("naskh.saved", "disk");

  private final RuntimeConfig conf = SparkTest.session().conf();
  private final Map<String, String> settings;
  private final Map<String, Optional<String>> before = new HashMap<>();

  public WithSettings(Map<String, String> settings) {
    this.settings = Map.copyOf(settings);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    settings.forEach(this::set);
  }

  /** Changes one for the tests that follow in the class. */
  public void set(String key, String value) {
    before.putIfAbsent(key, Optional.ofNullable(conf.get(key, null)));
    conf.set(key, value);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    before.forEach(
        (key, value) -> value.ifPresentOrElse(was -> conf.set(key, was), () -> conf.unset(key)));
  }
}
