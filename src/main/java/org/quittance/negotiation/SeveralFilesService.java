package org.quittance.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.money.Money;
import org.quittance.negotiation.ProposalSteps.Locked;
import org.quittance.negotiation.rules.AffordableSplit;
import org.quittance.negotiation.rules.FileShare;
import org.quittance.negotiation.rules.Pace;
import org.quittance.negotiation.rules.SharedFile;
import org.quittance.negotiation.rules.SharedPlan;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * One affordable amount across the files of one debtor: what a person can pay is one sum, whatever
 * the number of their creditors. Every file gets a plan inside its own creditor's bounds, and all
 * are proposed together or none is.
 */
@ApplicationScoped
@Transactional
public class SeveralFilesService {

  private static final int MOST_FILES = 20;

  private CaseFileRepository caseFiles;
  private ProposalRepository proposals;
  private NegotiationBasisReader bases;
  private ProposalService proposalService;
  private ProposalSteps steps;
  private ConsentCheck consents;
  private CurrentActor currentActor;

  protected SeveralFilesService() {}

  @Inject
  public SeveralFilesService(
      CaseFileRepository caseFiles,
      ProposalRepository proposals,
      NegotiationBasisReader bases,
      ProposalService proposalService,
      ProposalSteps steps,
      ConsentCheck consents,
      CurrentActor currentActor) {
    this.caseFiles = caseFiles;
    this.proposals = proposals;
    this.bases = bases;
    this.proposalService = proposalService;
    this.steps = steps;
    this.consents = consents;
    this.currentActor = currentActor;
  }

  /**
   * The files of the debtor of a case on which something can be agreed now, that case among them.
   * Each is a basis to be kept by the page while the debtor tries amounts.
   */
  public List<FileBasis> filesOf(long caseFileId) {
    CaseFile asked =
        caseFiles
            .find(caseFileId)
            .filter(found -> currentActor.actor().maySee(found.creditor().id()))
            .orElseThrow(() -> Refusal.of(CasefileRefusal.CASE_UNKNOWN, Ids.text(caseFileId)));
    List<FileBasis> files = new ArrayList<>();
    for (CaseFile caseFile : caseFiles.openOfSameDebtor(asked, MOST_FILES)) {
      NegotiationBasis basis = bases.read(caseFile);
      if (basis.isNegotiable() && proposals.openOf(caseFile.id()).isEmpty()) {
        files.add(new FileBasis(caseFile.reference(), caseFile.creditor().name(), basis));
      }
    }
    return files;
  }

  /**
   * One of several files.
   *
   * @param creditorName as the debtor knows it
   */
  public record FileBasis(String caseReference, String creditorName, NegotiationBasis basis)
      implements Serializable {}

  /** How an amount would be shared. Asks the database nothing and changes nothing. */
  public SharedPlan preview(List<FileBasis> files, Money amount, Pace pace, boolean autopay) {
    return AffordableSplit.of(
        amount,
        pace,
        autopay,
        files.stream()
            .map(
                file ->
                    new SharedFile(
                        file.caseReference(), file.basis().facts(), file.basis().bounds()))
            .toList());
  }

  /**
   * Proposes the shares of an amount on all the files together.
   *
   * @param consent the text names every file; the sum typed is that of all of them
   * @return one proposal a file, in the order of {@link #filesOf}
   * @throws Refusal {@link NegotiationRefusal#TERMS_OUT_OF_BOUNDS} when the amount cannot be shared
   */
  public List<ProposalView> propose(
      long caseFileId, Money amount, Pace pace, boolean autopay, ConsentGiven consent) {
    List<FileBasis> files = filesOf(caseFileId);
    SharedPlan shared = preview(files, amount, pace, autopay);
    if (!shared.possible()) {
      throw Refusal.of(NegotiationRefusal.TERMS_OUT_OF_BOUNDS).at("/amount");
    }
    consents.require(
        files.get(0).basis().facts(),
        Money.sum(shared.files().stream().map(share -> share.terms().total()).toList()),
        consent);
    Map<String, FileShare> shares =
        shared.files().stream()
            .collect(Collectors.toMap(FileShare::caseReference, Function.identity()));
    long family = Ids.next();
    List<ProposalView> made = new ArrayList<>();
    for (FileBasis file : files) {
      CaseFile caseFile = steps.lockCase(file.basis().caseFileId());
      NegotiationBasis basis = bases.read(caseFile);
      basis.requireNegotiable();
      FileShare share = shares.get(file.caseReference());
      Judged judged = Judged.of(basis, share.terms());
      Locked locked = new Locked(caseFile, steps.begin(caseFile, basis, judged));
      locked.proposal().becomePartOf(family);
      made.add(proposalService.put(locked, basis, judged, consent, null));
    }
    return made;
  }
}
