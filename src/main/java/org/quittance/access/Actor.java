package org.quittance.access;

import java.io.Serializable;
import java.util.Set;
import org.quittance.refusal.Refusal;

/**
 * On whose behalf something is done. Written into every timeline entry, so the name of a debtor is
 * the row of the link they came by, and that of somebody who helps them the row of their access:
 * never anything personal.
 *
 * @param name an account's e-mail, a key's name, {@code link:<id>}, {@code delegate:<id>}, {@code
 *     mail:<id>} or the name of a scheduled job
 * @param creditorId the only creditor whose files may be seen; null when not limited to one
 * @param readOnly true when nothing may be changed
 * @param role what the account of a person may do; null for whoever has no account
 * @param delegation what a debtor lets a delegate do; null for anybody else
 */
public record Actor(
    Kind kind, String name, Long creditorId, boolean readOnly, Role role, Delegation delegation)
    implements Serializable {

  private static final String DELEGATE_NAME = "delegate:";
  private static final String BY_MAIL = "mail:";

  /**
   * @param caseFileId the only file the delegate may see
   */
  public record Delegation(long caseFileId, DelegateScope scope) implements Serializable {}

  public Actor(Kind kind, String name, Long creditorId, boolean readOnly, Role role) {
    this(kind, name, creditorId, readOnly, role, null);
  }

  public Actor(Kind kind, String name, Long creditorId, boolean readOnly) {
    this(kind, name, creditorId, readOnly, null, null);
  }

  public enum Kind {
    DEBTOR,
    /** Somebody to whom the debtor has given access to their file. */
    DELEGATE,
    STAFF,
    CREDITOR,
    API,
    SYSTEM
  }

  /** The debtor who came by a secure link. */
  public static Actor debtor(long linkId) {
    return new Actor(Kind.DEBTOR, "link:" + linkId, null, false);
  }

  /** Whoever helps a debtor, within what the debtor lets them do. */
  public static Actor delegate(long delegateId, long caseFileId, DelegateScope scope) {
    return new Actor(
        Kind.DELEGATE,
        delegateName(delegateId),
        null,
        false,
        null,
        new Delegation(caseFileId, scope));
  }

  /**
   * Whoever has begun, in a visit that may be over, what is only now known to have ended: a payment
   * is theirs whoever hears of it first. They may do nothing more by it.
   *
   * @param name of a debtor or of a delegate, as in {@link #name()}
   */
  public static Actor absent(String name) {
    return new Actor(
        name.startsWith(DELEGATE_NAME) ? Kind.DELEGATE : Kind.DEBTOR, name, null, true);
  }

  /** As whom a delegate stands in the timeline. */
  public static String delegateName(long delegateId) {
    return DELEGATE_NAME + delegateId;
  }

  /**
   * The row of the access by which a delegate acted.
   *
   * @param name of a delegate, as in {@link #name()}
   */
  public static long delegateId(String name) {
    return Long.parseLong(name.substring(DELEGATE_NAME.length()));
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

  /**
   * A creditor that came by the link of a mail, for one matter.
   *
   * @param matter what the link was about
   */
  public static Actor creditorByMail(String matter, long creditorId) {
    return new Actor(Kind.CREDITOR, BY_MAIL + matter, creditorId, false, Role.CREDITOR);
  }

  /**
   * Whether a creditor came by the link of a mail.
   *
   * @param name of a creditor, as in {@link #name()}
   */
  public static boolean isByMail(String name) {
    return name.startsWith(BY_MAIL);
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
      case DEBTOR, DELEGATE, CREDITOR -> false;
    };
  }

  /** True when files of that creditor may be seen. */
  public boolean maySee(long creditor) {
    return creditorId == null || creditorId == creditor;
  }

  /** True when that file may be seen, whoever its creditor is. */
  public boolean maySeeCase(long caseFileId) {
    return delegation == null || delegation.caseFileId() == caseFileId;
  }

  /** True for anybody but a delegate who may not pay. */
  public boolean mayPay() {
    return delegation == null || delegation.scope().mayPay();
  }

  /** True only for a delegate who may prepare a plan: debtors propose by themselves. */
  public boolean mayPreparePlans() {
    return delegation != null && delegation.scope().mayPropose();
  }

  public boolean isDelegate() {
    return kind == Kind.DELEGATE;
  }

  /**
   * @throws Refusal {@link AccessRefusal#DELEGATE_NOT_ALLOWED} when this is a delegate
   */
  public void requireNoDelegate() {
    if (isDelegate()) {
      throw Refusal.of(AccessRefusal.DELEGATE_NOT_ALLOWED);
    }
  }
}
