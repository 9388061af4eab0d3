package org.quittance.creditor;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.quittance.interest.CreditorKind;
import org.quittance.platform.Ids;

/**
 * A client of the agency, for whom sums are collected under a mandate. It is registered once under
 * its own reference and amended in place; its case files outlive any amendment.
 *
 * <p>It is read anew in every transaction, as everything is: several servers share one database
 * (decision 2).
 */
@Entity
@Table(name = "creditor")
public class Creditor {

  @Id private Long id;
  private String reference;
  private String name;

  @Enumerated(EnumType.STRING)
  private CreditorKind kind;

  private String siren;
  @Embedded private Contact contact;
  private String iban;

  @Column(name = "brand_colour")
  private String brandColour;

  @OneToOne(
      mappedBy = "creditor",
      fetch = FetchType.LAZY,
      optional = false,
      cascade = CascadeType.PERSIST)
  private CollectionMandate mandate;

  @Version private int version;

  protected Creditor() {}

  Creditor(String reference, CreditorDetails details) {
    this.id = Ids.next();
    this.reference = reference;
    describe(details);
    this.mandate = new CollectionMandate(this, details.mandate());
  }

  void amend(CreditorDetails details) {
    describe(details);
    mandate.amend(details.mandate());
  }

  private void describe(CreditorDetails details) {
    this.name = details.name();
    this.kind = details.kind();
    this.siren = details.siren();
    this.contact = details.contact();
    this.iban = details.iban();
    this.brandColour = details.brandColour();
  }

  public Long id() {
    return id;
  }

  public String reference() {
    return reference;
  }

  public String name() {
    return name;
  }

  public CreditorKind kind() {
    return kind;
  }

  public Contact contact() {
    return contact;
  }

  public String brandColour() {
    return brandColour;
  }

  /** ISO 3166-1 alpha-2 of the law its mandate names. */
  public String jurisdiction() {
    return mandate.terms().jurisdiction();
  }

  /** The day its mandate was signed. */
  public LocalDate mandateSignedOn() {
    return mandate.terms().signedOn();
  }

  /** The agreements its mandate keeps to itself. */
  /** How it answers disputes. */
  public DisputeTerms disputes() {
    return mandate.terms().disputes();
  }

  public AgreementApproval approval() {
    return mandate.terms().approval();
  }

  CreditorDetails details() {
    return new CreditorDetails(name, kind, siren, contact, iban, mandate.terms(), brandColour);
  }
}
