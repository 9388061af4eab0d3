package org.quittance.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.quittance.platform.Settings;

/** What an agency may decide about entering. */
@ApplicationScoped
public class AccessSettings {

  private Settings settings;

  protected AccessSettings() {}

  @Inject
  public AccessSettings(Settings settings) {
    this.settings = settings;
  }

  /** From issue to expiry: an SMS is read at once or never, a letter travels and waits. */
  public Duration lifeOf(LinkChannel channel) {
    return switch (channel) {
      case EMAIL -> settings.duration("quittance.link.life.email", Duration.ofDays(30));
      case SMS -> settings.duration("quittance.link.life.sms", Duration.ofHours(72));
      case LETTER -> settings.duration("quittance.link.life.letter", Duration.ofDays(60));
    };
  }

  /** How much of a file asks for a code beyond the link and the guard. */
  public enum CodeDemand {
    /** The files that prove a claim, and whatever binds the debtor. */
    DOCUMENTS,
    /** The whole file: balance, breakdown and payment too. */
    FILE
  }

  /**
   * @throws IllegalStateException naming the setting, if it says neither
   */
  public CodeDemand debtorCode() {
    String wanted = settings.text("quittance.debtor.code", "documents");
    for (CodeDemand demand : CodeDemand.values()) {
      if (demand.name().equalsIgnoreCase(wanted)) {
        return demand;
      }
    }
    throw new IllegalStateException(
        "Setting quittance.debtor.code is documents or file, not " + wanted);
  }

  /** A debtor's session ends after this without a request. */
  public Duration debtorIdle() {
    return settings.duration("quittance.debtor.session.idle", Duration.ofMinutes(30));
  }

  /** A debtor's session ends after this whatever happens. */
  public Duration debtorLife() {
    return settings.duration("quittance.debtor.session.life", Duration.ofHours(2));
  }

  public Duration accountIdle() {
    return settings.duration("quittance.account.session.idle", Duration.ofMinutes(30));
  }

  public Duration accountLife() {
    return settings.duration("quittance.account.session.life", Duration.ofHours(12));
  }

  /** The work factor of bcrypt: each step doubles the time a guess takes. */
  int passwordCost() {
    return (int) Math.max(10, settings.number("quittance.password.cost", 12));
  }

  /**
   * The link of somebody whom a debtor lets in: below the other one, so that it is kept secret
   * alike.
   */
  String delegateUrl(String token) {
    return settings.portalUrl() + "/l/d/" + token;
  }

  String linkUrl(String token) {
    return settings.portalUrl() + "/l/" + token;
  }
}
