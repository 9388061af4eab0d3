package org.quittance.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.creditor.Contact;
import org.quittance.platform.Ids;

/** Who owes: a consumer, told apart by birth date, or a business, told apart by its SIREN. */
@Entity
@Table(name = "debtor")
class Debtor {

  @Id private Long id;

  @Enumerated(EnumType.STRING)
  private DebtorKind kind;

  private String name;

  @Column(name = "birth_date")
  private LocalDate birthDate;

  private String siren;
  @Embedded private Contact contact;
  private String reference;

  @Version private int version;

  protected Debtor() {}

  Debtor(DebtorDetails details) {
    this.id = Ids.next();
    amend(details);
  }

  final void amend(DebtorDetails details) {
    this.kind = details.kind();
    this.name = details.name();
    this.birthDate = details.birthDate();
    this.siren = details.siren();
    this.contact = details.contact();
    this.reference = details.reference();
  }

  DebtorDetails details() {
    return new DebtorDetails(kind, name, birthDate, siren, contact, reference);
  }
}
