package org.quittance.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.quittance.access.LinkChannel;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/** A contact of a debtor that is somebody else's, as whoever reads it has said. */
@Entity
@Table(name = "stopped_contact")
public class StoppedContact {

  @Id private Long id;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Enumerated(EnumType.STRING)
  private LinkChannel channel;

  private String contact;

  @Column(name = "access_link_id")
  private Long accessLinkId;

  @Column(name = "stopped_at")
  private Instant stoppedAt;

  @Column(name = "lifted_at")
  private Instant liftedAt;

  @Column(name = "lifted_by")
  private String liftedBy;

  @Column(name = "lifted_because")
  private String liftedBecause;

  @Version private int version;

  protected StoppedContact() {}

  /**
   * @param accessLinkId the link that was followed; null when staff were told
   */
  StoppedContact(
      long caseFileId, LinkChannel channel, String contact, Long accessLinkId, Instant now) {
    this.id = Ids.next();
    this.caseFileId = caseFileId;
    this.channel = channel;
    this.contact = contact;
    this.accessLinkId = accessLinkId;
    this.stoppedAt = now;
  }

  /**
   * @throws Refusal {@link CasefileRefusal#CONTACT_NOT_STOPPED} when a colleague was faster
   */
  void lift(String by, String because, Instant now) {
    if (liftedAt != null) {
      throw Refusal.of(CasefileRefusal.CONTACT_NOT_STOPPED);
    }
    liftedAt = now;
    liftedBy = by;
    liftedBecause = because;
  }

  boolean is(LinkChannel otherChannel, String otherContact) {
    return channel == otherChannel && contact.equalsIgnoreCase(otherContact);
  }

  public boolean isLifted() {
    return liftedAt != null;
  }

  public Long id() {
    return id;
  }

  public long caseFileId() {
    return caseFileId;
  }

  LinkChannel channel() {
    return channel;
  }

  StoppedContactSummary summary() {
    return new StoppedContactSummary(id, channel, contact, stoppedAt);
  }
}
