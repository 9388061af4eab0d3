package org.quittance.portal.desk;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quittance.casefile.rules.ClaimKind;
import org.quittance.casefile.rules.ClaimOrigin;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.caserecords.csv.CaseColumn;
import org.quittance.caserecords.csv.CaseFileReader;
import org.quittance.caserecords.csv.LineFault;
import org.quittance.caserecords.csv.ReadCase;
import org.quittance.interest.InterestBasis;
import org.quittance.jurisdiction.NoticeChannel;

/**
 * A case file as a person types it, each value under the name that its column has in a file. It is
 * read as a line of a file is, so that both are taken and refused alike.
 */
public class PlacementForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_CLAIMS = 50;

  private final Map<String, Object> head = new HashMap<>();
  private final List<Map<String, Object>> claims = new ArrayList<>();
  private final List<Proof> proofs = new ArrayList<>();

  /**
   * @param today the day the case is placed on unless another is typed
   */
  public PlacementForm(LocalDate today) {
    put(head, CaseColumn.PLACED_ON, today);
    put(head, CaseColumn.DEBTOR_KIND, DebtorKind.CONSUMER);
    put(head, CaseColumn.LANGUAGE, "fr");
    put(head, CaseColumn.COUNTRY, "FR");
    addClaim();
  }

  /** Makes room for one more claim. */
  public final void addClaim() {
    if (claims.size() == MOST_CLAIMS) {
      return;
    }
    Map<String, Object> claim = new HashMap<>();
    put(claim, CaseColumn.CLAIM_KIND, ClaimKind.INVOICE);
    put(claim, CaseColumn.FORMAL_NOTICE_BY, NoticeChannel.POST);
    put(claim, CaseColumn.INTEREST_BASIS, InterestBasis.NONE);
    put(claim, CaseColumn.ORIGIN, ClaimOrigin.OWN);
    claims.add(claim);
  }

  /** Takes a claim out; the last one stays. */
  public void removeClaim(int index) {
    if (index >= 0 && index < claims.size() && claims.size() > 1) {
      claims.remove(index);
    }
  }

  void add(Proof proof) {
    proofs.add(proof);
  }

  /** The files that have come and wait for the case. */
  public List<Proof> getProofs() {
    return proofs;
  }

  void creditor(String reference) {
    put(head, CaseColumn.CREDITOR, reference);
  }

  private static void put(Map<String, Object> values, CaseColumn column, Object value) {
    values.put(column.header(), value.toString());
  }

  ReadCase read() {
    return CaseFileReader.typed(typed(head), claims.stream().map(PlacementForm::typed).toList());
  }

  private static Map<CaseColumn, String> typed(Map<String, Object> values) {
    Map<CaseColumn, String> typed = new EnumMap<>(CaseColumn.class);
    for (CaseColumn column : CaseColumn.values()) {
      Object value = values.get(column.header());
      if (value != null && !value.toString().isBlank()) {
        typed.put(column, value.toString().strip());
      }
    }
    return typed;
  }

  /** The id of the field that is at fault; null when none is in particular. */
  static String fieldOf(LineFault fault) {
    for (CaseColumn column : CaseColumn.values()) {
      if (column.header().equals(fault.field())) {
        return column.isOfCase()
            ? fault.field()
            : "claims:" + (fault.line() - 1) + ":" + fault.field();
      }
    }
    return null;
  }

  /** What is said of the case itself, by column. */
  public Map<String, Object> getHead() {
    return head;
  }

  /** What is said of each claim, by column. */
  public List<Map<String, Object>> getClaims() {
    return claims;
  }

  public DebtorKind[] getDebtorKinds() {
    return DebtorKind.values();
  }

  public ClaimKind[] getClaimKinds() {
    return ClaimKind.values();
  }

  public InterestBasis[] getBases() {
    return InterestBasis.values();
  }

  public NoticeChannel[] getChannels() {
    return NoticeChannel.values();
  }

  public ClaimOrigin[] getOrigins() {
    return ClaimOrigin.values();
  }

  /** A file that has come and waits. */
  public record Proof(long uploadId, String name) implements Serializable {}
}
