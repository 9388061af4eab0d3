package org.quittance.notification;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.ClaimSummary;
import org.quittance.creditor.CreditorService;
import org.quittance.document.ReceiptContent;
import org.quittance.document.StatementContent;
import org.quittance.document.StatementDocument;
import org.quittance.identifier.RfReference;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.ledger.LedgerService;
import org.quittance.ledger.rules.BreakdownComponent;
import org.quittance.ledger.rules.BreakdownLine;
import org.quittance.money.Money;
import org.quittance.platform.BankAccountNumber;
import org.quittance.platform.Settings;
import org.quittance.platform.Wording;
import org.quittance.refusal.Refusal;

/** Hands out the statement of the claim at any date, to whoever may see the case. */
@ApplicationScoped
@Transactional(SUPPORTS)
public class StatementDeliveryService {

  private static final Set<BreakdownComponent> OWED =
      EnumSet.of(
          BreakdownComponent.PRINCIPAL, BreakdownComponent.INTEREST, BreakdownComponent.INDEMNITY);

  private CaseFileService cases;
  private CreditorService creditors;
  private LedgerService ledger;
  private StatementDocument document;
  private Settings settings;

  protected StatementDeliveryService() {}

  @Inject
  public StatementDeliveryService(
      CaseFileService cases,
      CreditorService creditors,
      LedgerService ledger,
      StatementDocument document,
      Settings settings) {
    this.cases = cases;
    this.creditors = creditors;
    this.ledger = ledger;
    this.document = document;
    this.settings = settings;
  }

  /**
   * The statement of a case at a date.
   *
   * @param on inclusive: interest and payments of that day count
   * @throws Refusal when the caller may see no such case
   */
  public StatementFile fileOf(long caseFileId, LocalDate on, Locale locale) {
    CaseOverview caseFile = cases.find(caseFileId);
    Locale spoken = caseFile.law().spoken(locale);
    String name =
        Wording.text(Wording.DOCUMENTS, "statement.fileName", spoken, caseFile.reference());
    return new StatementFile(
        name.replaceAll("[^A-Za-z0-9._-]", "-") + "-" + on + ".pdf",
        document.render(content(caseFile, on, spoken)));
  }

  private StatementContent content(CaseOverview caseFile, LocalDate on, Locale locale) {
    CaseBreakdown breakdown = ledger.breakdown(caseFile.id(), caseFile.creditor().kind(), on);
    var creditor = creditors.find(caseFile.creditor().reference()).details();
    return new StatementContent(
        locale,
        new StatementContent.Parties(
            ReceiptDeliveryService.party(creditor.name(), creditor.contact().address()),
            ReceiptDeliveryService.party(
                caseFile.debtor().name(), caseFile.debtor().contact().address())),
        new ReceiptContent.CaseTitle(
            caseFile.reference(),
            caseFile.firstLetter().reference(),
            caseFile.firstLetter().sentOn()),
        claims(caseFile, breakdown),
        totals(breakdown),
        howToPay(caseFile),
        caseFile.law().texts());
  }

  private List<StatementContent.ClaimBlock> claims(CaseOverview caseFile, CaseBreakdown breakdown) {
    Map<Long, ClaimSummary> claims =
        cases.claimsOf(caseFile.id()).stream()
            .collect(Collectors.toMap(ClaimSummary::id, Function.identity()));
    Map<Long, List<BreakdownLine>> lines =
        breakdown.lines().stream().collect(Collectors.groupingBy(BreakdownLine::claimId));
    return breakdown.claims().stream()
        .map(
            heading ->
                new StatementContent.ClaimBlock(
                    heading,
                    claims.get(heading.id()).details().dates().issuedOn(),
                    claims.get(heading.id()).details().dates().formalNoticeOn(),
                    lines.getOrDefault(heading.id(), List.of())))
        .toList();
  }

  private static StatementContent.Totals totals(CaseBreakdown breakdown) {
    return new StatementContent.Totals(
        breakdown.on(),
        sum(breakdown, EnumSet.of(BreakdownComponent.PRINCIPAL)),
        sum(breakdown, EnumSet.of(BreakdownComponent.INTEREST)),
        sum(breakdown, EnumSet.of(BreakdownComponent.INDEMNITY)),
        sum(breakdown, EnumSet.complementOf(EnumSet.copyOf(OWED))),
        breakdown.outstanding(),
        breakdown.interestKnownUntil());
  }

  private static Money sum(CaseBreakdown breakdown, Set<BreakdownComponent> components) {
    return Money.sum(
        breakdown.lines().stream()
            .filter(line -> components.contains(line.component()))
            .map(BreakdownLine::amount)
            .toList());
  }

  private StatementContent.HowToPay howToPay(CaseOverview caseFile) {
    return new StatementContent.HowToPay(
        settings.portalUrl(),
        settings
            .text("quittance.agency.iban")
            .flatMap(BankAccountNumber::parse)
            .map(BankAccountNumber::printed)
            .orElse(null),
        transferReference(caseFile.reference()),
        caseFile.law().spending().withinArticle());
  }

  private static String transferReference(String caseReference) {
    try {
      return RfReference.make(caseReference).printed();
    } catch (IllegalArgumentException tooLong) {
      return caseReference;
    }
  }
}
