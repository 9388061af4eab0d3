package org.quittance.access;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.quittance.refusal.Refusal;

/**
 * Makes, revokes and recognises the keys of other systems. A recognised key is remembered for a
 * minute, so that a call costs no SQL; a revoked one may therefore work for a minute more on
 * another server.
 */
@ApplicationScoped
@Transactional
public class ApiKeyService {

  private static final String KEY = "api-key";
  private static final Duration REMEMBERED = Duration.ofSeconds(60);
  private static final int REMEMBERED_AT_MOST = 1_000;

  private record Recognised(Actor actor, Instant until) {}

  private final Map<String, Recognised> recognised = new ConcurrentHashMap<>();

  private ApiKeys keys;
  private CreditorDirectory creditors;
  private SecretHasher hasher;
  private Clock clock;

  protected ApiKeyService() {}

  @Inject
  public ApiKeyService(
      ApiKeys keys, CreditorDirectory creditors, SecretHasher hasher, Clock clock) {
    this.keys = keys;
    this.creditors = creditors;
    this.hasher = hasher;
    this.clock = clock;
  }

  /** Makes a key that no one has chosen. */
  public IssuedApiKey create(String name, ApiKeyScope scope, Actor by) {
    return register(name, scope, Secrets.token(), by);
  }

  /**
   * Takes a key chosen elsewhere, for instance in the settings of an installation.
   *
   * @param key in clear
   */
  public IssuedApiKey register(String name, ApiKeyScope scope, String key, Actor by) {
    if (name == null || name.isBlank() || keys.byName(name.strip()).isPresent()) {
      throw Refusal.of(AccessRefusal.KEY_NAME_TAKEN).at("/name");
    }
    ApiKey made =
        new ApiKey(scope, name.strip(), hasher.hash(KEY, key), by.name(), clock.instant());
    keys.add(made);
    return new IssuedApiKey(made.summary(), key);
  }

  /** The key stops working: here at once, elsewhere within a minute. */
  public void revoke(long keyId) {
    keys.find(keyId)
        .orElseThrow(() -> Refusal.of(AccessRefusal.KEY_UNKNOWN))
        .revoke(clock.instant());
    recognised.clear();
  }

  @Transactional(SUPPORTS)
  public List<ApiKeySummary> all() {
    return keys.all().stream().map(ApiKey::summary).toList();
  }

  @Transactional(SUPPORTS)
  public boolean isKnown(String name) {
    return keys.byName(name).isPresent();
  }

  /**
   * Who calls.
   *
   * @param bearer what came after {@code Bearer} in the request; may be null
   * @return empty for an unknown or revoked key, and for one of a creditor not placed yet
   */
  @Transactional(SUPPORTS)
  public Optional<Actor> authenticate(String bearer) {
    if (bearer == null || bearer.isBlank()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    List<byte[]> hashes = hasher.hashes(KEY, bearer.strip());
    String remembered = HexFormat.of().formatHex(hashes.get(0));
    Recognised known = recognised.get(remembered);
    if (known != null && now.isBefore(known.until())) {
      return Optional.of(known.actor());
    }
    recognised.remove(remembered);
    Optional<Actor> actor = keys.liveByHash(hashes).flatMap(key -> actorOf(key.summary()));
    actor.ifPresent(found -> remember(remembered, found, now));
    return actor;
  }

  private void remember(String hash, Actor actor, Instant now) {
    if (recognised.size() >= REMEMBERED_AT_MOST) {
      recognised.clear();
    }
    recognised.put(hash, new Recognised(actor, now.plus(REMEMBERED)));
  }

  private Optional<Actor> actorOf(ApiKeySummary key) {
    String reference = key.scope().creditorReference();
    if (reference == null) {
      return Optional.of(new Actor(Actor.Kind.API, key.name(), null, key.scope().readOnly()));
    }
    OptionalLong creditor = creditors.idOf(reference);
    return creditor.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Actor(Actor.Kind.API, key.name(), creditor.getAsLong(), key.scope().readOnly()));
  }
}
