package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.ClaimDetails;
import org.quittance.casefile.ClaimSummary;
import org.quittance.casefile.rules.ClaimTime;
import org.quittance.creditor.CreditorService;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.jurisdiction.LegalText;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.ledger.LimitationService;
import org.quittance.ledger.rules.BreakdownLine;
import org.quittance.platform.Ids;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/** Every euro on a line of its own, at today's date or at one the reader asks for. */
@Named
@RequestScoped
public class BreakdownPage {

  private static final int YEARS_AHEAD = 2;

  @Inject private Visit visit;
  @Inject private CaseFileService caseFiles;
  @Inject private CreditorService creditors;
  @Inject private LimitationService limitation;
  @Inject private DocumentService documents;
  @Inject private HttpServletRequest request;
  private CaseBreakdown breakdown;
  private List<ClaimBlock> claims;
  private List<ClaimTime> times;
  private List<DocumentSummary> proofs;

  /** Reads the day asked for and what is owed on it; changes nothing. */
  public void prepare() {
    breakdown = visit.getOwedToday();
    String typed = request.getParameter("on");
    if (typed == null || typed.isBlank()) {
      return;
    }
    try {
      LocalDate day = LocalDate.parse(typed.strip());
      if (isOutside(day, visit.getToday())) {
        Feedback.problem("on", "breakdown.on.outside", visit.getToday(), getLatest());
        return;
      }
      breakdown = visit.owedOn(day);
    } catch (DateTimeException notADay) {
      Feedback.problem("on", "field.date");
    } catch (Refusal refusal) {
      Feedback.refused(refusal.at("/on"));
    }
  }

  public CaseBreakdown getBreakdown() {
    return breakdown;
  }

  public LocalDate getLatest() {
    return visit.getToday().plusYears(YEARS_AHEAD);
  }

  /** Whether no statement is made to that day: it is past, or too far ahead to mean anything. */
  static boolean isOutside(LocalDate day, LocalDate today) {
    return day.isBefore(today) || day.isAfter(today.plusYears(YEARS_AHEAD));
  }

  /** Claim by claim, oldest first. */
  public List<ClaimBlock> getClaims() {
    if (claims == null) {
      Map<Long, ClaimDetails> details =
          caseFiles.claimsOf(visit.caseFileId()).stream()
              .collect(Collectors.toMap(ClaimSummary::id, ClaimSummary::details));
      Map<Long, List<BreakdownLine>> lines =
          breakdown.lines().stream().collect(Collectors.groupingBy(BreakdownLine::claimId));
      claims =
          breakdown.claims().stream()
              .map(
                  heading ->
                      new ClaimBlock(
                          heading,
                          details.get(heading.id()),
                          lines.getOrDefault(heading.id(), List.of())))
              .toList();
    }
    return claims;
  }

  /** The creditor's seat as on an envelope. */
  public String getCreditorSeat() {
    var address =
        creditors.find(visit.getFile().creditor().reference()).details().contact().address();
    return String.join(", ", address.lines()) + ", " + address.postalCode() + " " + address.city();
  }

  /** Until when the creditor can go to court, claim by claim. */
  public List<ClaimTime> getTimes() {
    if (times == null) {
      times = limitation.of(visit.caseFileId());
    }
    return times;
  }

  public boolean isOver(ClaimTime time) {
    return time.certain().isTimeBarredOn(visit.getToday());
  }

  /** What the law of the case wants reproduced word for word. */
  public List<LegalText> getTexts() {
    return visit.getFile().law().texts();
  }

  /** The address of the same statement as a file. */
  public String getStatementLink() {
    return "statement.pdf?on=" + breakdown.on();
  }

  /** The files that prove what is asked for, in the order they came, as far as they are shown. */
  public List<DocumentSummary> getProofs() {
    if (proofs == null) {
      proofs =
          documents.proofsOf(visit.caseFileId()).stream()
              .filter(one -> FileDoor.isShown(one, visit.isDelegated()))
              .toList();
    }
    return proofs;
  }

  /** The name of a file in an address. */
  public String key(DocumentSummary document) {
    return Ids.text(document.id());
  }

  /** One claim with the lines that make up its sum. */
  public record ClaimBlock(
      CaseBreakdown.ClaimHeading heading, ClaimDetails details, List<BreakdownLine> lines) {

    /** How the page on which a line is contested is told which; null where it cannot be. */
    public String contested(BreakdownLine line) {
      boolean open =
          heading.outstanding().isPositive()
              && lines.stream().noneMatch(BreakdownLine::isContested);
      return open ? ContestedLine.of(line).map(ContestedLine::text).orElse(null) : null;
    }
  }
}
