package org.quittance.testing.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CaseFilter;
import org.quittance.casefile.Claim;
import org.quittance.casefile.rules.CaseStatus;

/** Case files and claims in collections. One thread uses them, so a lock is the object itself. */
public final class InMemoryCaseFiles implements CaseFileRepository {

  private final Map<Long, CaseFile> byId = new LinkedHashMap<>();
  private final List<Claim> claims = new ArrayList<>();

  @Override
  public void add(CaseFile caseFile) {
    byId.put(caseFile.id(), caseFile);
  }

  @Override
  public void add(Claim claim) {
    claims.add(claim);
  }

  @Override
  public void remove(Claim claim) {
    claims.remove(claim);
  }

  @Override
  public Optional<CaseFile> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public List<CaseFile> find(Collection<Long> ids) {
    return byId.values().stream().filter(found -> ids.contains(found.id())).toList();
  }

  @Override
  public Optional<CaseFile> find(String reference) {
    return byId.values().stream()
        .filter(caseFile -> caseFile.reference().equals(reference))
        .findFirst();
  }

  @Override
  public Optional<CaseFile> lock(long id) {
    return find(id);
  }

  @Override
  public Optional<CaseFile> lock(String reference) {
    return find(reference);
  }

  @Override
  public Optional<CaseFile> locked(long id) {
    return find(id);
  }

  @Override
  public List<Claim> claimsWithCreditorOf(long caseFileId) {
    return claimsOf(caseFileId);
  }

  @Override
  public List<Claim> claimsWithPartiesOf(long caseFileId) {
    return claimsOf(caseFileId);
  }

  @Override
  public List<Claim> claimsOf(long caseFileId) {
    return claimsOf(List.of(caseFileId));
  }

  @Override
  public List<Claim> claimsOf(Collection<Long> caseFileIds) {
    return claims.stream()
        .filter(claim -> caseFileIds.contains(claim.caseFileId()))
        .sorted(
            Comparator.comparing((Claim claim) -> claim.details().dates().dueOn())
                .thenComparing(Claim::reference))
        .toList();
  }

  @Override
  public Optional<LocalDate> firstLetterSentOn(String letterReference, String postalCode) {
    return byId.values().stream()
        .filter(found -> found.overview().firstLetter().reference().equals(letterReference))
        .filter(found -> found.debtor().contact().address().postalCode().equals(postalCode))
        .map(found -> found.overview().firstLetter().sentOn())
        .max(Comparator.naturalOrder());
  }

  @Override
  public List<CaseFile> list(CaseFilter filter, Long creditorId, long before, int limit) {
    return byId.values().stream()
        .filter(caseFile -> caseFile.id() < before)
        .filter(caseFile -> creditorId == null || creditorId.equals(caseFile.creditor().id()))
        .filter(caseFile -> filter.status() == null || filter.status() == caseFile.status())
        .filter(
            caseFile ->
                filter.creditorReference() == null
                    || filter.creditorReference().equals(caseFile.creditor().reference()))
        .filter(
            caseFile ->
                filter.text() == null
                    || caseFile.reference().startsWith(filter.text())
                    || caseFile.debtor().name().startsWith(filter.text()))
        .sorted(Comparator.comparing(CaseFile::id).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public List<CaseFile> openOfSameDebtor(CaseFile caseFile, int limit) {
    String reference = caseFile.debtor().reference();
    return reference == null
        ? List.of(caseFile)
        : byId.values().stream()
            .filter(other -> reference.equals(other.debtor().reference()))
            .filter(other -> other.status() == CaseStatus.OPEN)
            .limit(limit)
            .toList();
  }

  @Override
  public List<Long> idsAfter(long id, int limit) {
    return byId.keySet().stream().filter(one -> one > id).sorted().limit(limit).toList();
  }
}
