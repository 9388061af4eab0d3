package org.quittance.portal.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.dispute.DisputeFile;
import org.quittance.dispute.DisputeQueryService;
import org.quittance.dispute.DisputeRefusal;
import org.quittance.dispute.DisputeView;
import org.quittance.dispute.rules.Question;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.money.Money;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/** A dispute with its case and its files, as the people who answer and decide read it. */
@ApplicationScoped
public class DisputeReading {

  private DisputeQueryService disputes;
  private CaseFileService cases;
  private DocumentService documents;

  protected DisputeReading() {}

  @Inject
  public DisputeReading(
      DisputeQueryService disputes, CaseFileService cases, DocumentService documents) {
    this.disputes = disputes;
    this.cases = cases;
    this.documents = documents;
  }

  /**
   * What a page shows of a dispute.
   *
   * @param files of both sides, in the order they came
   */
  public record Read(DisputeView dispute, CaseOverview file, List<Evidence> files) {

    /** What was answered to the questions of its ground, in their order. */
    public List<Told> told() {
      return dispute.claimed().facts().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(fact -> new Told(fact.getKey(), valueOf(fact.getKey(), fact.getValue())))
          .toList();
    }

    // Sent disputes have been checked; of others it is shown as it was typed.
    private static Object valueOf(Question question, String answer) {
      try {
        return switch (question.kind()) {
          case AMOUNT -> Money.euros(answer);
          case DATE -> LocalDate.parse(answer);
          case TEXT -> answer;
        };
      } catch (IllegalArgumentException | DateTimeParseException asTyped) {
        return answer;
      }
    }
  }

  /**
   * An answer to a question.
   *
   * @param value an amount, a day or a text
   */
  public record Told(Question question, Object value) {}

  /** A file and who put it forward. */
  public record Evidence(DocumentSummary document, DisputeFile.Side side) {

    /** The name of the file in an address. */
    public String key() {
      return Ids.text(document.id());
    }
  }

  /** Null when the caller may not see it, or there is none. */
  public Read of(Long id) {
    if (id == null) {
      return null;
    }
    try {
      DisputeView dispute = disputes.find(id);
      CaseOverview file = cases.find(dispute.head().caseFileId());
      return new Read(dispute, file, files(dispute));
    } catch (Refusal refusal) {
      if (refusal.code() == DisputeRefusal.DISPUTE_UNKNOWN) {
        return null;
      }
      throw refusal;
    }
  }

  private List<Evidence> files(DisputeView dispute) {
    if (dispute.files().isEmpty()) {
      return List.of();
    }
    Map<Long, DocumentSummary> all =
        documents.listOf(dispute.head().caseFileId()).stream()
            .collect(Collectors.toMap(DocumentSummary::id, Function.identity()));
    return dispute.files().stream()
        .filter(file -> all.containsKey(file.documentId()))
        .map(file -> new Evidence(all.get(file.documentId()), file.side()))
        .toList();
  }
}
