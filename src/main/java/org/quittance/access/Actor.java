package org.quittance.access;

import java.io.Serializable;
import java.util.Set;

/**
 * On whose behalf something is done. Written into every timeline entry, so the name of a debtor is
 * the row of the link they came by, never anything personal.
 *
 * @param name an account's e-mail, a key's name, {@code link:<id>} or the name of a scheduled job
 * @param creditorId the only creditor whose files may be seen; null when not limited to one
 * @param readOnly true when nothing may be changed
 * @param role what the account of a person may do; null for whoever has no account
 */
public record Actor(Kind kind, String name, Long creditorId, boolean readOnly, Role role)
    implements Serializable {

  public Actor(Kind kind, String name, Long creditorId, boolean readOnly) {
    this(kind, name, creditorId, readOnly, null);
  }

  public enum Kind {
    DEBTOR,
    STAFF,
    CREDITOR,
    API,
    SYSTEM
  }

  /** The debtor who came by a secure link. */
  public static Actor debtor(long linkId) {
    return new Actor(Kind.DEBTOR, "link:" + linkId, null, false);
  }

  /** A case handler of the agency. */
  public static Actor staff(String email) {
    return staff(email, Role.CASE_HANDLER);
  }

  public static Actor staff(String email, Role role) {
    return new Actor(Kind.STAFF, email, null, false, role);
  }

  public static Actor creditor(String email, long creditorId) {
    return new Actor(Kind.CREDITOR, email, creditorId, false, Role.CREDITOR);
  }

  /** Quittance itself: a scheduled job, a provider's notification, the start-up. */
  public static Actor system(String job) {
    return new Actor(Kind.SYSTEM, job, null, false);
  }

  /**
   * True when this is the agency and what it wants is not kept from it: its people act within their
   * role, its systems have ways of their own to decide who may ask for what.
   */
  public boolean isAgency(Set<Role> roles) {
    return switch (kind) {
      case STAFF -> roles.contains(role);
      case API, SYSTEM -> creditorId == null;
      case DEBTOR, CREDITOR -> false;
    };
  }

  /** True when files of that creditor may be seen. */
  public boolean maySee(long creditor) {
    return creditorId == null || creditorId == creditor;
  }
}
