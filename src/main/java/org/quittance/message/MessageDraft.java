package org.quittance.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.quittance.platform.Ids;

/** What a debtor is writing and has not sent: one for a case. */
@Entity
@Table(name = "message_draft")
public class MessageDraft {

  @Id
  @Column(name = "case_file_id")
  private Long caseFileId;

  private String text = "";
  private String documents = "";

  @Column(name = "kept_at")
  private Instant keptAt;

  @Version private int version;

  protected MessageDraft() {}

  MessageDraft(long caseFileId, Instant now) {
    this.caseFileId = caseFileId;
    this.keptAt = now;
  }

  void say(String newText, Instant now) {
    text = newText;
    keptAt = now;
  }

  void attach(long documentId, Instant now) {
    List<Long> all = new ArrayList<>(documentIds());
    if (!all.contains(documentId)) {
      all.add(documentId);
    }
    documents = all.stream().map(Ids::text).collect(Collectors.joining(","));
    keptAt = now;
  }

  List<Long> documentIds() {
    return documents.isEmpty()
        ? List.of()
        : Arrays.stream(documents.split(",")).map(Ids::parse).toList();
  }

  String text() {
    return text;
  }

  public Long caseFileId() {
    return caseFileId;
  }

  DraftView view() {
    return new DraftView(text, documentIds(), keptAt);
  }
}
