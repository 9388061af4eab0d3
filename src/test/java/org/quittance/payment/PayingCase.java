package org.quittance.payment;

import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.ClaimSummary;
import org.quittance.caserecords.EventFeedService;
import org.quittance.caserecords.EventSummary;
import org.quittance.creditor.CreditorService;
import org.quittance.interest.CreditorKind;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.ledger.LedgerAccount;
import org.quittance.ledger.LedgerLine;
import org.quittance.ledger.LedgerService;
import org.quittance.money.Money;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.StripePayer;

/** A case on the real database, with what a test asks its books. */
@ApplicationScoped
class PayingCase {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private PaymentService payments;
  @Inject private ReceiptService receipts;
  @Inject private LedgerService ledger;
  @Inject private EventFeedService events;
  @Inject private PaymentAttemptService attempts;
  @Inject private CurrentActor currentActor;
  @Inject private Clock clock;

  @Resource(lookup = "java:jboss/datasources/QuittanceDS")
  private DataSource dataSource;

  /** Places a case with an invoice of each sum; none bears interest. */
  @ActivateRequestContext
  long place(String... sums) {
    currentActor.become(Actor.staff("alice@agency.example"));
    creditors.register("ENSUD", aCreditor());
    String reference = "ONL-" + Ids.text(Ids.next());
    CaseFiles.Placement placement = aCaseFile();
    for (int i = 0; i < sums.length; i++) {
      placement.withInvoice("F-" + (i + 1), sums[i], "2026-0" + (i + 1) + "-15");
    }
    cases.place(reference, placement.build());
    return cases.find(reference).id();
  }

  @ActivateRequestContext
  void transfer(long caseId, String euros) {
    currentActor.become(Actor.staff("alice@agency.example"));
    payments.declare(
        cases.find(caseId).reference(),
        new PaymentReceived(
            Money.euros(euros),
            BusinessDate.today(clock),
            PaymentChannel.TRANSFER,
            "BANK-" + Ids.text(Ids.next()),
            List.of()));
  }

  @ActivateRequestContext
  void recall(long caseId) {
    currentActor.become(Actor.staff("alice@agency.example"));
    cases.recall(cases.find(caseId).reference(), "asked by the creditor");
  }

  /** Runs a call as a request of its own, as another visitor's would be. */
  @ActivateRequestContext
  <T> T asDebtor(Supplier<T> action) {
    currentActor.become(Actor.debtor(1));
    return action.get();
  }

  List<Long> claimIds(long caseId) {
    return cases.claimsOf(caseId).stream().map(ClaimSummary::id).toList();
  }

  List<ReceiptSummary> receipts(long caseId) {
    return receipts.receiptsOf(caseId);
  }

  Money outstanding(long caseId) {
    return breakdown(caseId).outstanding();
  }

  Money outstandingOfClaim(long caseId, long claimId) {
    return breakdown(caseId).claims().stream()
        .filter(claim -> claim.id() == claimId)
        .map(CaseBreakdown.ClaimHeading::outstanding)
        .findFirst()
        .orElseThrow();
  }

  private CaseBreakdown breakdown(long caseId) {
    return ledger.breakdown(caseId, CreditorKind.PROFESSIONAL, BusinessDate.today(clock));
  }

  /** All debits less all credits: zero in books that are right. */
  Money balance(long caseId) {
    return ledger.linesOf(caseId).stream()
        .map(line -> line.amounts().debit().minus(line.amounts().credit()))
        .reduce(Money.ZERO, Money::plus);
  }

  Money debited(long caseId, LedgerAccount account) {
    return on(caseId, account).stream()
        .map(line -> line.amounts().debit())
        .reduce(Money.ZERO, Money::plus);
  }

  Money refundable(long caseId) {
    return on(caseId, LedgerAccount.REFUNDABLE).stream()
        .map(line -> line.amounts().credit().minus(line.amounts().debit()))
        .reduce(Money.ZERO, Money::plus);
  }

  private List<LedgerLine> on(long caseId, LedgerAccount account) {
    return ledger.linesOf(caseId).stream().filter(line -> line.account() == account).toList();
  }

  List<String> events(long caseId) {
    return events.timeline(caseId, Long.MAX_VALUE, 100).stream().map(EventSummary::type).toList();
  }

  AttemptStatus statusOf(CheckoutStart start) {
    return attempts.check(start.attemptId()).status();
  }

  String sessionOf(CheckoutStart start) {
    return attempts.check(start.attemptId()).sessionId();
  }

  String intentOf(StripePayer payer, CheckoutStart start) {
    return payer.look("/checkout/sessions/" + sessionOf(start)).getString("payment_intent");
  }

  /** Waits until something is so, because a timer may be at work on the same row. */
  <T> boolean eventually(Supplier<T> actual, T expected) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!expected.equals(actual.get())) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return true;
  }

  /** Debits less credits of an account. */
  Money net(long caseId, LedgerAccount account) {
    return on(caseId, account).stream()
        .map(line -> line.amounts().debit().minus(line.amounts().credit()))
        .reduce(Money.ZERO, Money::plus);
  }

  /** The text a query finds. */
  String text(String query, Object... parameters) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many rows a query counts. */
  long count(String query, Object... parameters) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts an attempt back to where it stood before the provider's first answer was stored. */
  void forgetTheAnswer(long attemptId) {
    try (var connection = dataSource.getConnection();
        var statement =
            connection.prepareStatement(
                "update payment_attempt set status = 'CREATED', session_id = null,"
                    + " checkout_url = null, payment_intent_id = null, last_checked_at = null,"
                    + " next_check_at = created_at where id = ?")) {
      statement.setLong(1, attemptId);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
