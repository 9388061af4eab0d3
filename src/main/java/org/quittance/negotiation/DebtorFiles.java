package org.quittance.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.casefile.ContactStopService;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * Which files belong to one debtor. The agency says so by its own name for the person, which
 * creditors cannot set, and the birth date or SIREN must agree as well. A file somebody has
 * disowned ("this is not me") is left out until staff have looked into it: it may be another
 * person's.
 */
@ApplicationScoped
class DebtorFiles {

  private static final int MOST = 20;

  private CaseFileRepository caseFiles;
  private ProposalRepository proposals;
  private NegotiationBasisReader bases;
  private ContactStopService contactStops;
  private CurrentActor currentActor;

  protected DebtorFiles() {}

  @Inject
  DebtorFiles(
      CaseFileRepository caseFiles,
      ProposalRepository proposals,
      NegotiationBasisReader bases,
      ContactStopService contactStops,
      CurrentActor currentActor) {
    this.caseFiles = caseFiles;
    this.proposals = proposals;
    this.bases = bases;
    this.contactStops = contactStops;
    this.currentActor = currentActor;
  }

  /**
   * The open files of the debtor of a case, in the order they were placed.
   *
   * @throws Refusal {@link CasefileRefusal#CASE_UNKNOWN} for a case the caller may not see
   */
  List<CaseFile> of(long caseFileId) {
    CaseFile asked =
        caseFiles
            .find(caseFileId)
            .filter(this::isVisible)
            .orElseThrow(() -> Refusal.of(CasefileRefusal.CASE_UNKNOWN, Ids.text(caseFileId)));
    return caseFiles.openOfSameDebtor(asked, MOST).stream()
        .filter(this::isVisible)
        .filter(found -> found.id() == caseFileId || contactStops.standing(found.id()).isEmpty())
        .toList();
  }

  /** Those on which something can be agreed now. */
  List<FileBasis> negotiable(List<CaseFile> files) {
    return files.stream()
        .filter(file -> proposals.openOf(file.id()).isEmpty())
        .map(file -> new FileBasis(file.reference(), file.creditor().name(), bases.read(file)))
        .filter(file -> file.basis().isNegotiable())
        .toList();
  }

  /** The names of files and their creditors, without reading what is owed. */
  List<CaseFile> named(List<Long> ids) {
    return caseFiles.find(ids);
  }

  private boolean isVisible(CaseFile caseFile) {
    return currentActor.actor().maySee(caseFile.creditor().id());
  }
}
