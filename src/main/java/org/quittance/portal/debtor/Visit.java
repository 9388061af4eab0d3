package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.delegation.DelegateEntry;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.ledger.LedgerService;
import org.quittance.platform.BusinessDate;
import org.quittance.portal.shared.PageText;

/**
 * The one file this visit is about, read at most once per request. Every debtor page asks here, and
 * none can ask for another file.
 */
@Named
@RequestScoped
public class Visit {

  private static final int SECONDS_PER_MINUTE = 60;

  @Inject private DebtorSession session;
  @Inject private CaseFileService caseFiles;
  @Inject private LedgerService ledger;
  @Inject private Clock clock;
  private CaseOverview file;
  private CaseBreakdown owedToday;

  public CaseOverview getFile() {
    if (file == null) {
      file = caseFiles.find(session.caseFileId());
    }
    return file;
  }

  /** What is owed today, line by line. */
  public CaseBreakdown getOwedToday() {
    if (owedToday == null) {
      owedToday = owedOn(getToday());
    }
    return owedToday;
  }

  CaseBreakdown owedOn(LocalDate day) {
    return ledger.breakdown(session.caseFileId(), getFile().creditor().kind(), day);
  }

  public LocalDate getToday() {
    return BusinessDate.today(clock);
  }

  /** True while the agency may receive money for this file. */
  public boolean isPayable() {
    return getFile().status() != CaseStatus.RECALLED
        && !getFile().isPaymentForbidden()
        && getOwedToday().outstanding().isPositive();
  }

  /** True while a part of the debt is contested and not asked for. */
  public boolean isContested() {
    return getFile().status() != CaseStatus.RECALLED && getOwedToday().contested().isPositive();
  }

  /** The creditor whose colours the page wears; null for the house's own. */
  public String getBrand() {
    return getFile().creditor().brandColour() == null ? null : getFile().creditor().reference();
  }

  /** True if receipts can be sent by mail. */
  public boolean isReachableByMail() {
    return getFile().debtor().contact().email() != null;
  }

  public String getCaseReference() {
    return session.caseReference();
  }

  public String getLetterReference() {
    return getFile().firstLetter() == null ? null : getFile().firstLetter().reference();
  }

  public LocalDate getLetterSentOn() {
    return getFile().firstLetter() == null ? null : getFile().firstLetter().sentOn();
  }

  public long getIdleSeconds() {
    return session.secondsLeft(clock);
  }

  public long getIdleMinutes() {
    return session.idleSeconds() / SECONDS_PER_MINUTE;
  }

  /** True while somebody helps who is not the debtor. */
  public boolean isDelegated() {
    return session.isDelegated();
  }

  /**
   * A text of the labels as it fits who reads: a delegate is not spoken to as if the debt were
   * theirs. What is said to them otherwise has {@code .delegate} behind its key.
   */
  public String say(String key) {
    String toDelegate = key + ".delegate";
    return PageText.label(isDelegated() && PageText.hasLabel(toDelegate) ? toDelegate : key);
  }

  /** What that person may do and until when; null when it is the debtor. */
  public DelegateEntry getDelegate() {
    return session.delegate();
  }

  /** Whether this visitor may be led to where one pays. */
  public boolean isMayPay() {
    return session.scope() == null || session.scope().mayPay();
  }

  /** Whether this visitor may be led to where plans are made, or prepared. */
  public boolean isMayPropose() {
    return session.scope() == null || session.scope().mayPropose();
  }

  long caseFileId() {
    return session.caseFileId();
  }
}
