package org.quittance.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.quittance.money.Money;
import org.quittance.platform.Ids;

/**
 * Money that has arrived, recorded once and never changed: what is corrected later is corrected by
 * another journal entry.
 */
@Entity
@Table(name = "payment")
public class Payment {

  @Id private Long id;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Enumerated(EnumType.STRING)
  private PaymentChannel channel;

  @Column(name = "amount_cents")
  private Money amount;

  @Column(name = "received_on")
  private LocalDate receivedOn;

  @Column(name = "external_reference")
  private String externalReference;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected Payment() {}

  Payment(long caseFileId, PaymentReceived received, Instant recordedAt) {
    this.id = Ids.next();
    this.caseFileId = caseFileId;
    this.channel = received.channel();
    this.amount = received.amount();
    this.receivedOn = received.receivedOn();
    this.externalReference = received.externalReference();
    this.recordedAt = recordedAt;
  }

  public Long id() {
    return id;
  }

  public long caseFileId() {
    return caseFileId;
  }

  public PaymentChannel channel() {
    return channel;
  }

  public Money amount() {
    return amount;
  }

  public String externalReference() {
    return externalReference;
  }

  public LocalDate receivedOn() {
    return receivedOn;
  }
}
