package org.quittance.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quittance.calendar.Frequency;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CaseFilter;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.negotiation.SimulationReport.Length;
import org.quittance.negotiation.rules.NegotiationFacts;
import org.quittance.negotiation.rules.Pace;
import org.quittance.negotiation.rules.PolicyLayer;
import org.quittance.negotiation.rules.PolicyRules;
import org.quittance.negotiation.rules.PolicyScope;
import org.quittance.negotiation.rules.PolicySimulation;
import org.quittance.negotiation.rules.SimulationResult;
import org.quittance.negotiation.rules.Wish;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;

/**
 * Tries bounds before they are put in force: on what debtors really proposed in the past year, and
 * on the files that are open today. It looks at a bounded number of the latest of each, so that it
 * answers while a person waits.
 */
@ApplicationScoped
@Transactional
public class PolicySimulationService {

  private static final int MOST_PROPOSALS = 2_000;
  private static final int MOST_FILES = 500;
  private static final int PAGE = 100;
  private static final int MOST_CHANGES = 50;
  private static final int FIRST_AFTER_DAYS = 14;
  private static final List<Integer> LENGTHS = List.of(3, 6, 12, 24);

  private PolicyRepository policies;
  private ProposalRepository proposals;
  private CaseFileRepository caseFiles;
  private NegotiationBasisReader bases;
  private NegotiationPolicyService policyService;
  private Clock clock;

  protected PolicySimulationService() {}

  @Inject
  public PolicySimulationService(
      PolicyRepository policies,
      ProposalRepository proposals,
      CaseFileRepository caseFiles,
      NegotiationBasisReader bases,
      NegotiationPolicyService policyService,
      Clock clock) {
    this.policies = policies;
    this.proposals = proposals;
    this.caseFiles = caseFiles;
    this.bases = bases;
    this.policyService = policyService;
    this.clock = clock;
  }

  /**
   * What the draft of a scope would decide. Changes nothing.
   *
   * @param scope {@value NegotiationPolicyService#AGENCY} or a creditor's reference
   */
  public SimulationReport simulate(String scope, PolicyRules draft) {
    NegotiationPolicyService.requireWholeRanges(draft);
    Long creditorId = policyService.creditorOf(scope);
    Layers layers = new Layers(creditorId, draft, new HashMap<>());
    return new SimulationReport(
        onProposals(creditorId, layers), onFiles(creditorId == null ? null : scope, layers));
  }

  private SimulationResult onProposals(Long creditorId, Layers layers) {
    PolicySimulation simulation = new PolicySimulation(MOST_CHANGES);
    LocalDate from = BusinessDate.today(clock).minusYears(1);
    long before = Long.MAX_VALUE;
    for (int seen = 0; seen < MOST_PROPOSALS; seen += PAGE) {
      List<Proposal> page = proposals.madeSince(from, creditorId, before, PAGE);
      Map<Long, Offer> first = new HashMap<>();
      proposals
          .firstOffersOf(page.stream().map(Proposal::id).toList())
          .forEach(offer -> first.put(offer.proposalId(), offer));
      for (Proposal proposal : page) {
        Offer asked = first.get(proposal.id());
        if (asked.madeBy() == OfferedBy.DEBTOR) {
          simulation.add(
              Ids.text(proposal.id()),
              asked.terms(proposal.kind()),
              proposal.facts(),
              layers.today(proposal.creditorId()),
              layers.draft(proposal.creditorId()));
        }
      }
      if (page.size() < PAGE) {
        break;
      }
      before = page.get(page.size() - 1).id();
    }
    return simulation.result();
  }

  private List<Length> onFiles(String creditorReference, Layers layers) {
    List<PolicySimulation> simulations =
        LENGTHS.stream().map(length -> new PolicySimulation(MOST_CHANGES)).toList();
    CaseFilter open = new CaseFilter(null, creditorReference, CaseStatus.OPEN);
    long before = Long.MAX_VALUE;
    for (int seen = 0; seen < MOST_FILES; seen += PAGE) {
      List<CaseFile> page = caseFiles.list(open, null, before, PAGE);
      Map<Long, NegotiationFacts> facts = bases.facts(page);
      for (CaseFile caseFile : page) {
        add(simulations, caseFile, facts.get(caseFile.id()), layers);
      }
      if (page.size() < PAGE) {
        break;
      }
      before = page.get(page.size() - 1).id();
    }
    List<Length> lengths = new ArrayList<>();
    for (int i = 0; i < LENGTHS.size(); i++) {
      lengths.add(new Length(LENGTHS.get(i), simulations.get(i).result()));
    }
    return lengths;
  }

  private static void add(
      List<PolicySimulation> simulations,
      CaseFile caseFile,
      NegotiationFacts facts,
      Layers layers) {
    if (facts.outstanding().minor() < LENGTHS.get(LENGTHS.size() - 1)) {
      return;
    }
    Pace pace = new Pace(facts.on().plusDays(FIRST_AFTER_DAYS), Frequency.MONTHLY, null);
    for (int i = 0; i < LENGTHS.size(); i++) {
      simulations
          .get(i)
          .add(
              caseFile.reference(),
              new Wish.Count(LENGTHS.get(i), pace, null, false),
              facts,
              layers.today(caseFile.creditor().id()),
              layers.draft(caseFile.creditor().id()));
    }
  }

  /** The layers of each creditor, today's and with the draft in its place; each read once. */
  private final class Layers {

    private final Long scope;
    private final PolicyRules draft;
    private final Map<Long, List<PolicyLayer>> today;

    Layers(Long scope, PolicyRules draft, Map<Long, List<PolicyLayer>> today) {
      this.scope = scope;
      this.draft = draft;
      this.today = today;
    }

    List<PolicyLayer> today(long creditorId) {
      return today.computeIfAbsent(
          creditorId,
          id -> NegotiationBasisReader.layers(policies.inForce(id, BusinessDate.today(clock))));
    }

    List<PolicyLayer> draft(long creditorId) {
      PolicyScope changed = scope == null ? PolicyScope.AGENCY : PolicyScope.CREDITOR;
      List<PolicyLayer> layers = new ArrayList<>();
      for (PolicyLayer layer : today(creditorId)) {
        if (layer.scope() != changed) {
          layers.add(layer);
        }
      }
      PolicyLayer tried = new PolicyLayer(changed, 0, draft);
      layers.add(changed == PolicyScope.AGENCY ? 0 : layers.size(), tried);
      return layers;
    }
  }
}
