package org.quittance.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What may differ between two installations. A setting named {@code quittance.portal.url} is read
 * from the system property of that name, else from the environment variable {@code
 * QUITTANCE_PORTAL_URL}, else has its default; an empty value counts as absent. Settings are read
 * when asked for, so that a capability can own its names without registering them here.
 */
@ApplicationScoped
public class Settings {

  private final Function<String, String> properties;
  private final Function<String, String> environment;

  public Settings() {
    this(System::getProperty, System::getenv);
  }

  /** For tests: the two places where settings are looked for, in their order. */
  public Settings(Function<String, String> properties, Function<String, String> environment) {
    this.properties = properties;
    this.environment = environment;
  }

  /** Where people reach the portal: scheme, host and port, without a slash at the end. */
  public String portalUrl() {
    return text("quittance.portal.url").orElse("http://localhost:8080").replaceAll("/+$", "");
  }

  /** True if people reach the portal over TLS, whatever stands in between. */
  public boolean isPortalSecure() {
    return "https".equalsIgnoreCase(URI.create(portalUrl()).getScheme());
  }

  /** True only where tests drive the time of a running server. */
  public boolean isClockMovable() {
    return flag("quittance.clock.movable", false);
  }

  public Optional<String> text(String name) {
    String value = properties.apply(name);
    if (value == null || value.isBlank()) {
      value = environment.apply(environmentName(name));
    }
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  public String text(String name, String otherwise) {
    return text(name).orElse(otherwise);
  }

  /**
   * @throws IllegalStateException naming the setting, if its value is not a whole number
   */
  public long number(String name, long otherwise) {
    return text(name).map(value -> parsed(name, value, Long::parseLong)).orElse(otherwise);
  }

  /** Durations are written as ISO 8601 has them: PT15M, P30D. */
  public Duration duration(String name, Duration otherwise) {
    return text(name).map(value -> parsed(name, value, Duration::parse)).orElse(otherwise);
  }

  public boolean flag(String name, boolean otherwise) {
    return text(name).map("true"::equalsIgnoreCase).orElse(otherwise);
  }

  private static String environmentName(String name) {
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static <T> T parsed(String name, String value, Function<String, T> parser) {
    try {
      return parser.apply(value);
    } catch (RuntimeException e) {
      throw new IllegalStateException("Setting " + name + " cannot be read: " + value, e);
    }
  }
}
