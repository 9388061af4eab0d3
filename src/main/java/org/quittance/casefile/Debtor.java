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
import java.util.Objects;
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

  @Column(name = "chosen_email")
  private String chosenEmail;

  @Column(name = "replaced_email")
  private String replacedEmail;

  @Column(name = "chosen_language")
  private String chosenLanguage;

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
    // Whoever places the case again with the address that was replaced has not heard of it yet; any
    // other address is news.
    if (!Objects.equals(contact.email(), replacedEmail)) {
      chosenEmail = null;
      replacedEmail = null;
    }
  }

  /** The debtor has proved another address, which holds instead of the one that was placed. */
  void chooseEmail(String email) {
    chosenEmail = email;
    replacedEmail = contact.email();
  }

  void chooseLanguage(String language) {
    chosenLanguage = language;
  }

  /** As the creditor knows them, with what they have said themselves. */
  DebtorDetails details() {
    return details(
        new Contact(
            chosenEmail == null ? contact.email() : chosenEmail,
            contact.phone(),
            chosenLanguage == null ? contact.language() : chosenLanguage,
            contact.address()));
  }

  /** As the creditor knows them. */
  DebtorDetails placed() {
    return details(contact);
  }

  private DebtorDetails details(Contact reached) {
    return new DebtorDetails(kind, name, birthDate, siren, reached, reference);
  }
}
