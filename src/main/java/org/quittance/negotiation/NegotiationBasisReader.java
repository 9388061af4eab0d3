package org.quittance.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.casefile.Claim;
import org.quittance.casefile.rules.ClaimKind;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.ledger.LedgerService;
import org.quittance.ledger.rules.BreakdownLine;
import org.quittance.ledger.rules.DebtComponent;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.Inheritance;
import org.quittance.negotiation.rules.NegotiationFacts;
import org.quittance.negotiation.rules.PlanHistory;
import org.quittance.negotiation.rules.PolicyLayer;
import org.quittance.negotiation.rules.PolicyScope;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/** Reads what an answer to a proposal depends on. */
@ApplicationScoped
class NegotiationBasisReader {

  private CaseFileRepository caseFiles;
  private LedgerService ledger;
  private InstalmentPlanService plans;
  private PolicyRepository policies;
  private CurrentActor currentActor;
  private Clock clock;

  protected NegotiationBasisReader() {}

  @Inject
  NegotiationBasisReader(
      CaseFileRepository caseFiles,
      LedgerService ledger,
      InstalmentPlanService plans,
      PolicyRepository policies,
      CurrentActor currentActor,
      Clock clock) {
    this.caseFiles = caseFiles;
    this.ledger = ledger;
    this.plans = plans;
    this.policies = policies;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  NegotiationBasis read(long caseFileId) {
    return read(
        caseFiles
            .find(caseFileId)
            .filter(found -> currentActor.actor().maySee(found.creditor().id()))
            .filter(found -> currentActor.actor().maySeeCase(found.id()))
            .orElseThrow(() -> Refusal.of(CasefileRefusal.CASE_UNKNOWN, Ids.text(caseFileId))));
  }

  NegotiationBasis read(CaseFile caseFile) {
    LocalDate today = BusinessDate.today(clock);
    List<Claim> claims = caseFiles.claimsOf(caseFile.id());
    CaseBreakdown breakdown = ledger.breakdown(caseFile, claims, today);
    NegotiationFacts facts = facts(caseFile, claims, breakdown, history(caseFile.id()));
    List<NegotiationPolicy> inForce = policies.inForce(caseFile.creditor().id(), today);
    return new NegotiationBasis(
        new NegotiationBasis.Subject(
            caseFile.id(),
            caseFile.status(),
            openOf(claims, breakdown).stream()
                .anyMatch(claim -> claim.limitation().isTimeBarredOn(today)),
            caseFile.law().code()),
        facts,
        Inheritance.resolve(layers(inForce), facts),
        versions(inForce),
        caseFile.creditor().approval());
  }

  /**
   * The facts of many cases at once, in a number of statements that does not grow with theirs. What
   * became of earlier plans is left out.
   */
  Map<Long, NegotiationFacts> facts(List<CaseFile> cases) {
    Map<Long, CaseFile> byId =
        cases.stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
    Map<Long, List<Claim>> claims =
        caseFiles.claimsOf(byId.keySet()).stream()
            .collect(Collectors.groupingBy(Claim::caseFileId));
    Map<Long, NegotiationFacts> facts = new HashMap<>();
    ledger
        .breakdowns(cases, BusinessDate.today(clock))
        .forEach(
            (id, breakdown) ->
                facts.put(
                    id,
                    facts(
                        byId.get(id),
                        claims.getOrDefault(id, List.of()),
                        breakdown,
                        PlanHistory.NONE)));
    return facts;
  }

  private NegotiationFacts facts(
      CaseFile caseFile, List<Claim> claims, CaseBreakdown breakdown, PlanHistory history) {
    List<Claim> open = openOf(claims, breakdown);
    Set<ClaimKind> kinds = EnumSet.noneOf(ClaimKind.class);
    open.forEach(claim -> kinds.add(claim.details().kind()));
    LocalDate oldest =
        open.stream()
            .map(claim -> claim.details().dates().dueOn())
            .min(LocalDate::compareTo)
            .orElse(breakdown.on());
    Money outstanding = breakdown.outstanding().max(Money.ZERO);
    return new NegotiationFacts(
        outstanding,
        penalties(breakdown).max(Money.ZERO).min(outstanding),
        caseFile.debtor().kind(),
        kinds,
        oldest,
        breakdown.on(),
        history);
  }

  private static List<Claim> openOf(List<Claim> claims, CaseBreakdown breakdown) {
    Map<Long, CaseBreakdown.ClaimHeading> headings =
        breakdown.claims().stream()
            .collect(Collectors.toMap(CaseBreakdown.ClaimHeading::id, Function.identity()));
    return claims.stream()
        .filter(claim -> headings.get(claim.id()).outstanding().isPositive())
        .toList();
  }

  private static Money penalties(CaseBreakdown breakdown) {
    return Money.sum(
        breakdown.lines().stream()
            .filter(line -> line.touches() != DebtComponent.PRINCIPAL)
            .map(BreakdownLine::amount)
            .toList());
  }

  private PlanHistory history(long caseFileId) {
    boolean running = false;
    int renegotiations = 0;
    int broken = 0;
    for (var plan : plans.ofCase(caseFileId)) {
      switch (plan.status()) {
        case REPLACED -> renegotiations++;
        case BREACHED -> broken++;
        case ACTIVE, BREACH_ANNOUNCED, SUSPENDED -> running = true;
        default -> {
          // A plan that was kept or called off says nothing against another.
        }
      }
    }
    return new PlanHistory(running, renegotiations, broken);
  }

  static List<PolicyLayer> layers(List<NegotiationPolicy> inForce) {
    List<PolicyLayer> layers = new ArrayList<>();
    for (NegotiationPolicy policy : inForce) {
      layers.add(
          new PolicyLayer(
              policy.creditorId() == null ? PolicyScope.AGENCY : PolicyScope.CREDITOR,
              policy.id(),
              policy.rules()));
    }
    return layers;
  }

  private static PolicyVersions versions(List<NegotiationPolicy> inForce) {
    Long agency = null;
    Long creditor = null;
    for (NegotiationPolicy policy : inForce) {
      if (policy.creditorId() == null) {
        agency = policy.id();
      } else {
        creditor = policy.id();
      }
    }
    return new PolicyVersions(agency, creditor);
  }
}
