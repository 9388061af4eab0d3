package org.quittance.access;

import java.io.Serializable;

/**
 * On whose behalf something is done. Written into every timeline entry, so the name of a debtor is
 * the row of the link they came by, never anything personal.
 *
 * @param name an account's e-mail, a key's name, {@code link:<id>} or the name of a scheduled job
 * @param creditorId the only creditor whose files may be seen; null when not limited to one
 * @param readOnly true when nothing may be changed
 */
public record Actor(Kind kind, String name, Long creditorId, boolean readOnly)
    implements Serializable {

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

  public static Actor staff(String email) {
    return new Actor(Kind.STAFF, email, null, false);
  }

  public static Actor creditor(String email, long creditorId) {
    return new Actor(Kind.CREDITOR, email, creditorId, false);
  }

  /** Quittance itself: a scheduled job, a provider's notification, the start-up. */
  public static Actor system(String job) {
    return new Actor(Kind.SYSTEM, job, null, false);
  }

  /** True when files of that creditor may be seen. */
  public boolean maySee(long creditor) {
    return creditorId == null || creditorId == creditor;
  }
}
