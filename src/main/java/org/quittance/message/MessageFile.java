package org.quittance.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.quittance.platform.Ids;

/** A document that a message carries. */
@Entity
@Table(name = "message_file")
public class MessageFile {

  @Id private Long id;

  @Column(name = "message_id")
  private long messageId;

  @Column(name = "document_id")
  private long documentId;

  protected MessageFile() {}

  MessageFile(long messageId, long documentId) {
    this.id = Ids.next();
    this.messageId = messageId;
    this.documentId = documentId;
  }

  public long messageId() {
    return messageId;
  }

  public long documentId() {
    return documentId;
  }
}
