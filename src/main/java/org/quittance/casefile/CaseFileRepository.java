package org.quittance.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All case files with their claims. */
public interface CaseFileRepository {

  void add(CaseFile caseFile);

  void add(Claim claim);

  void remove(Claim claim);

  /** With creditor and debtor in the same statement. */
  Optional<CaseFile> find(long id);

  /** With creditor and debtor in the same statement. */
  Optional<CaseFile> find(String reference);

  /** With creditors and debtors in the same statement, in any order. */
  List<CaseFile> find(Collection<Long> ids);

  /** Takes the case's row lock, to be held until the transaction ends. */
  Optional<CaseFile> lock(long id);

  /** Takes the case's row lock, to be held until the transaction ends. */
  Optional<CaseFile> lock(String reference);

  /** The case under its row lock: takes the lock unless this transaction already holds it. */
  Optional<CaseFile> locked(long id);

  /** Oldest due first; the case's creditor comes in the same statement. */
  List<Claim> claimsWithCreditorOf(long caseFileId);

  /** Oldest due first; their case, its creditor and its debtor come in the same statement. */
  List<Claim> claimsWithPartiesOf(long caseFileId);

  /** Oldest due first; their case comes in the same statement. */
  List<Claim> claimsOf(long caseFileId);

  /** Oldest due first; their cases come in the same statement. */
  List<Claim> claimsOf(Collection<Long> caseFileIds);

  /**
   * The open case files of the same person: those whose debtor has the same reference, kind and
   * birth date or SIREN, in the order they were placed. Only the case itself when its debtor has no
   * reference.
   */
  List<CaseFile> openOfSameDebtor(CaseFile caseFile, int limit);

  /**
   * When the first letter with this reference left for this postal code; the newest of several.
   * Spaces and case do not count. One statement, and the same one whatever is wrong.
   */
  Optional<LocalDate> firstLetterSentOn(String letterReference, String postalCode);

  /**
   * Case files that pass the filter, newest placement first.
   *
   * @param creditorId limits to one creditor, null for all
   * @param before id to start behind, exclusive
   */
  List<CaseFile> list(CaseFilter filter, Long creditorId, long before, int limit);

  /** Ids of case files behind one, ascending: how background work goes through all of them. */
  List<Long> idsAfter(long id, int limit);
}
