package org.quittance.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quittance.access.RefusedToDelegates;
import org.quittance.casefile.CaseFile;
import org.quittance.money.Money;
import org.quittance.negotiation.ProposalSteps.Locked;
import org.quittance.negotiation.rules.AffordableSplit;
import org.quittance.negotiation.rules.Answer;
import org.quittance.negotiation.rules.FileShare;
import org.quittance.negotiation.rules.NearestPlan;
import org.quittance.negotiation.rules.NearestPlans;
import org.quittance.negotiation.rules.Pace;
import org.quittance.negotiation.rules.SharedFile;
import org.quittance.negotiation.rules.SharedPlan;
import org.quittance.negotiation.rules.Wish;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * One affordable amount across the files of one debtor: what a person can pay is one sum, whatever
 * the number of their creditors. Every file gets a plan inside its own creditor's bounds, and all
 * are proposed together or none is. Each has its own deed, so that no creditor learns of another.
 */
@ApplicationScoped
@Transactional
public class SeveralFilesService {

  private DebtorFiles debtorFiles;
  private ProposalRepository proposals;
  private ProposalService proposalService;
  private ProposalSteps steps;
  private ConsentCheck consents;

  protected SeveralFilesService() {}

  @Inject
  public SeveralFilesService(
      DebtorFiles debtorFiles,
      ProposalRepository proposals,
      ProposalService proposalService,
      ProposalSteps steps,
      ConsentCheck consents) {
    this.debtorFiles = debtorFiles;
    this.proposals = proposals;
    this.proposalService = proposalService;
    this.steps = steps;
    this.consents = consents;
  }

  /**
   * The files among which an amount can be shared, that of the case among them; empty when there is
   * no other, or when nothing can be agreed on the case itself. Costs next to nothing for a debtor
   * with one file.
   */
  @RefusedToDelegates
  public List<FileBasis> filesOf(long caseFileId) {
    return shareable(caseFileId, debtorFiles.of(caseFileId));
  }

  private List<FileBasis> shareable(long caseFileId, List<CaseFile> candidates) {
    if (candidates.size() < 2) {
      return List.of();
    }
    List<FileBasis> files = debtorFiles.negotiable(candidates);
    boolean withOwn = files.stream().anyMatch(file -> file.basis().caseFileId() == caseFileId);
    return withOwn && files.size() > 1 ? files : List.of();
  }

  /**
   * How an amount would be shared, and what we would answer on each file. Asks the database nothing
   * and changes nothing.
   *
   * @throws Refusal when the amount or the pace makes no sense for one of the files
   */
  public SharedAnswer preview(List<FileBasis> files, Money amount, Pace pace, boolean autopay) {
    List<SharedFile> shared = shared(files);
    SharedPlan plan = AffordableSplit.of(amount, pace, autopay, shared);
    return new SharedAnswer(
        plan.possible(),
        IntStream.range(0, files.size())
            .mapToObj(i -> answer(files.get(i), plan.files().get(i), pace, autopay))
            .toList(),
        plan.least(),
        AffordableSplit.least(Answer.ACCEPTED, pace, autopay, shared));
  }

  /** The least amount that is accepted at once on all the files; null when none is. */
  public Money leastAtOnce(List<FileBasis> files, Pace pace) {
    return AffordableSplit.least(Answer.ACCEPTED, pace, false, shared(files));
  }

  private static List<SharedFile> shared(List<FileBasis> files) {
    return files.stream()
        .map(
            file ->
                new SharedFile(file.caseReference(), file.basis().facts(), file.basis().bounds()))
        .toList();
  }

  private static FileAnswer answer(FileBasis file, FileShare share, Pace pace, boolean autopay) {
    LocalDate answerBy =
        ProposalService.answerBy(file.basis(), Judged.of(file.basis(), share.terms()));
    boolean refused = share.judgement().answer() == Answer.REFUSED;
    List<NearestPlan> nearest =
        refused
            ? NearestPlans.of(
                new Wish.Amount(share.terms().usualAmount(), pace, null, autopay),
                file.basis().facts(),
                file.basis().bounds())
            : List.of();
    return new FileAnswer(file, share, answerBy, nearest);
  }

  /**
   * Proposes the shares of an amount on all the files together.
   *
   * @param given by case reference: what the debtor agreed to on each file, with that file's sum
   * @return one proposal a file, in the order of {@link #filesOf}
   * @throws Refusal {@link NegotiationRefusal#TERMS_OUT_OF_BOUNDS} when the amount cannot be
   *     shared; where a consent is wrong, the pointer begins with the number of the file, from 0
   */
  @RefusedToDelegates
  public List<ProposalView> propose(
      long caseFileId, Money amount, Pace pace, boolean autopay, Map<String, ConsentGiven> given) {
    // In the order of their ids, as everybody who needs several locks does.
    Map<Long, CaseFile> locked =
        debtorFiles.of(caseFileId).stream()
            .map(file -> steps.lockCase(file.id()))
            .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    List<FileBasis> files =
        shareable(
            caseFileId,
            debtorFiles.of(caseFileId).stream()
                .filter(file -> locked.containsKey(file.id()))
                .toList());
    if (files.isEmpty()) {
      throw Refusal.of(NegotiationRefusal.NOTHING_TO_AGREE);
    }
    SharedPlan shared = AffordableSplit.of(amount, pace, autopay, shared(files));
    if (!shared.possible()) {
      throw Refusal.of(NegotiationRefusal.TERMS_OUT_OF_BOUNDS).at("/amount");
    }
    requireConsents(files, shared, given);
    long family = Ids.next();
    List<ProposalView> made = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      FileBasis file = files.get(i);
      Judged judged = Judged.of(file.basis(), shared.files().get(i).terms());
      CaseFile caseFile = locked.get(file.basis().caseFileId());
      Locked begun = new Locked(caseFile, steps.begin(caseFile, file.basis(), judged));
      begun.proposal().becomePartOf(family);
      ConsentGiven consent = given.get(file.caseReference());
      made.add(proposalService.put(begun, file.basis(), judged, consent, null));
    }
    return made;
  }

  private void requireConsents(
      List<FileBasis> files, SharedPlan shared, Map<String, ConsentGiven> given) {
    for (int i = 0; i < files.size(); i++) {
      try {
        consents.require(
            files.get(i).basis(),
            shared.files().get(i).terms().total(),
            given.get(files.get(i).caseReference()));
      } catch (Refusal wrong) {
        String field = wrong.pointer() == null ? "" : wrong.pointer();
        throw Refusal.of(wrong.code(), wrong.arguments().toArray()).at("/" + i + field);
      }
    }
  }

  /**
   * The proposals that were made together, one of which is on this case.
   *
   * @throws Refusal {@link NegotiationRefusal#PROPOSAL_UNKNOWN} when none of them is
   */
  public List<MadeTogether> madeTogether(long caseFileId, long familyId) {
    List<Proposal> family = proposals.ofFamily(familyId);
    if (family.stream().noneMatch(one -> one.caseFileId() == caseFileId)) {
      throw Refusal.of(NegotiationRefusal.PROPOSAL_UNKNOWN, Ids.text(familyId));
    }
    Map<Long, CaseFile> names =
        debtorFiles.named(family.stream().map(Proposal::caseFileId).toList()).stream()
            .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    return family.stream()
        .map(
            one ->
                new MadeTogether(
                    names.get(one.caseFileId()).reference(),
                    names.get(one.caseFileId()).creditor().name(),
                    ProposalView.of(one, proposals.offersOf(one.id()))))
        .toList();
  }
}
