package org.quittance.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.quittance.contact.rules.ContactReason;
import org.quittance.notification.rules.MailLifecycle;
import org.quittance.notification.rules.MailStatus;
import org.quittance.notification.rules.MailTrigger;
import org.quittance.outbox.RetrySchedule;
import org.quittance.platform.Ids;

/**
 * A mail that must leave. It is pending until the relay takes it, may instead be gathered into the
 * day's digest, and is parked for a person when the last attempt fails. What it says is looked up
 * when it is written out; only secrets, which exist nowhere else in clear, travel in the row.
 */
@Entity
@Table(name = "outgoing_mail")
public class OutgoingMail {

  private static final int LONGEST_ERROR = 300;

  @Id private Long id;

  @Enumerated(EnumType.STRING)
  private MailKind kind;

  @Column(name = "case_file_id")
  private Long caseFileId;

  @Column(name = "creditor_id")
  private Long creditorId;

  @Column(name = "receipt_id")
  private Long receiptId;

  @Column(name = "subject_id")
  private Long subjectId;

  @Column(name = "subject_number")
  private Integer subjectNumber;

  @Column(name = "digest_id")
  private Long digestId;

  private byte[] secret;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Enumerated(EnumType.STRING)
  private MailStatus status;

  private int attempts;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "last_error")
  private String lastError;

  @Enumerated(EnumType.STRING)
  @Column(name = "held_back")
  private ContactReason heldBack;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Version private int version;

  protected OutgoingMail() {}

  private OutgoingMail(MailKind kind, Instant now) {
    this.id = Ids.next();
    this.kind = kind;
    this.status = MailStatus.PENDING;
    this.createdAt = now;
    this.nextAttemptAt = now;
  }

  /**
   * The receipt of a payment. It brings the creditor's notice with it, to be split off when it is
   * first taken: while a payment is posted under its case's lock, one row has to do.
   */
  static OutgoingMail receipt(long caseFileId, long creditorId, long receiptId, Instant now) {
    OutgoingMail mail = new OutgoingMail(MailKind.RECEIPT, now);
    mail.caseFileId = caseFileId;
    mail.creditorId = creditorId;
    mail.receiptId = receiptId;
    return mail;
  }

  /** The notice to the creditor that this receipt has brought with it; empty ever after. */
  Optional<OutgoingMail> splitNotice(Instant now) {
    if (kind != MailKind.RECEIPT || creditorId == null) {
      return Optional.empty();
    }
    OutgoingMail notice = new OutgoingMail(MailKind.PAYMENT_NOTICE, now);
    notice.caseFileId = caseFileId;
    notice.creditorId = creditorId;
    notice.receiptId = receiptId;
    creditorId = null;
    return Optional.of(notice);
  }

  static OutgoingMail digest(long creditorId, Instant now) {
    OutgoingMail mail = new OutgoingMail(MailKind.CREDITOR_DIGEST, now);
    mail.creditorId = creditorId;
    return mail;
  }

  /**
   * News about a proposal or a plan.
   *
   * @param subject its id, and the offer or instalment the news are about
   */
  static OutgoingMail news(
      MailKind kind, long caseFileId, ClaimedMail.Subject subject, Instant now) {
    OutgoingMail mail = new OutgoingMail(kind, now);
    mail.caseFileId = caseFileId;
    mail.subjectId = subject.id();
    mail.subjectNumber = subject.number();
    return mail;
  }

  /**
   * @param secret encrypted
   * @param expiresAt from then on the secret is worthless and the mail is not sent any more
   */
  static OutgoingMail secret(
      MailKind kind, long caseFileId, byte[] secret, Instant expiresAt, Instant now) {
    OutgoingMail mail = new OutgoingMail(kind, now);
    mail.caseFileId = caseFileId;
    mail.secret = secret.clone();
    mail.expiresAt = expiresAt;
    return mail;
  }

  /** Brings a secret to somebody other than the debtor, whom the subject names. */
  OutgoingMail about(ClaimedMail.Subject subject) {
    subjectId = subject.id();
    subjectNumber = subject.number();
    return this;
  }

  /**
   * Takes the mail for one attempt. Whoever takes it and dies leaves it to others when the lease
   * ends; an attempt that kills the server still counts, so that no mail can do it for ever.
   *
   * @return false when it has had its attempts and is parked
   */
  boolean take(Instant leaseEndsAt, Instant now) {
    if (attempts > 0 && RetrySchedule.nextAfter(attempts, now).isEmpty()) {
      park("The server stopped at the last attempt");
      return false;
    }
    attempts++;
    nextAttemptAt = leaseEndsAt;
    return true;
  }

  /** Waits for an hour at which the debtor may be written to: that is no attempt. */
  void postpone(Instant until, ContactReason because) {
    move(MailTrigger.POSTPONE);
    attempts--;
    nextAttemptAt = until;
    heldBack = because;
  }

  /** Is not sent to this person. */
  void withhold(ContactReason because) {
    move(MailTrigger.WITHHOLD);
    heldBack = because;
    close();
  }

  void handedOver(Instant now) {
    move(MailTrigger.HAND_OVER);
    sentAt = now;
    heldBack = null;
    close();
  }

  /**
   * @param next when to try again; empty when it is no use
   */
  void failed(String error, Optional<Instant> next) {
    if (next.isEmpty()) {
      park(error);
    } else {
      lastError = shortened(error);
      nextAttemptAt = next.get();
    }
  }

  private void park(String error) {
    move(MailTrigger.PARK);
    lastError = shortened(error);
    nextAttemptAt = null;
  }

  void drop(String why) {
    move(MailTrigger.DROP);
    lastError = shortened(why);
    close();
  }

  /**
   * Keeps a secret that was made for this mail while it was written, so that another attempt brings
   * the same one.
   *
   * @param encrypted see {@link MailSecrets}
   */
  void keepSecret(byte[] encrypted, Instant secretExpiresAt) {
    secret = encrypted.clone();
    expiresAt = secretExpiresAt;
  }

  /** Leaves its news to the creditor's digest that is due at an instant. */
  void gather(long ofCreditorId, Instant digestDueAt) {
    move(MailTrigger.GATHER);
    creditorId = ofCreditorId;
    nextAttemptAt = digestDueAt;
  }

  void join(OutgoingMail digest) {
    digestId = digest.id;
    nextAttemptAt = null;
  }

  /** Starts afresh, with all attempts before it. */
  void retry(Instant now) {
    move(MailTrigger.RETRY);
    attempts = 0;
    nextAttemptAt = now;
  }

  private void move(MailTrigger trigger) {
    status = MailLifecycle.TABLE.fire(status, trigger).to();
  }

  private void close() {
    secret = null;
    nextAttemptAt = null;
  }

  private static String shortened(String error) {
    String text = String.valueOf(error);
    return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
  }

  boolean isPending() {
    return status == MailStatus.PENDING;
  }

  boolean isParked() {
    return status == MailStatus.PARKED;
  }

  public Long id() {
    return id;
  }

  Long caseFileId() {
    return caseFileId;
  }

  Long digestId() {
    return digestId;
  }

  public Long creditorId() {
    return creditorId;
  }

  public int attempts() {
    return attempts;
  }

  MailKind kind() {
    return kind;
  }

  ClaimedMail claimed() {
    return new ClaimedMail(
        id,
        kind,
        caseFileId,
        creditorId,
        receiptId,
        subjectId == null ? null : new ClaimedMail.Subject(subjectId, subjectNumber),
        secret == null ? null : new ClaimedMail.Secret(secret.clone(), expiresAt));
  }

  MailSummary summary() {
    return new MailSummary(
        id,
        kind,
        caseFileId,
        status,
        new MailSummary.Tries(attempts, nextAttemptAt, lastError, heldBack),
        createdAt,
        sentAt);
  }
}
