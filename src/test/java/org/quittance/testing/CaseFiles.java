package org.quittance.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quittance.casefile.CasePlacement;
import org.quittance.casefile.ClaimAccessories;
import org.quittance.casefile.ClaimCircumstances;
import org.quittance.casefile.ClaimDates;
import org.quittance.casefile.ClaimDetails;
import org.quittance.casefile.DebtorDetails;
import org.quittance.casefile.FirstLetter;
import org.quittance.casefile.rules.ClaimKind;
import org.quittance.casefile.rules.ClaimOrigin;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.creditor.AgreementApproval;
import org.quittance.creditor.Contact;
import org.quittance.creditor.CreditorDetails;
import org.quittance.creditor.MandateTerms;
import org.quittance.creditor.NotificationRhythm;
import org.quittance.creditor.PostalAddress;
import org.quittance.interest.CreditorKind;
import org.quittance.interest.InterestBasis;
import org.quittance.money.Money;
import org.quittance.money.Rate;

/** Creditors and case files that are right in every respect, to be varied where a test looks. */
public final class CaseFiles {

  private CaseFiles() {}

  /** Énergie du Sud, a professional creditor that wants to hear of every payment at once. */
  public static CreditorDetails aCreditor() {
    return new CreditorDetails(
        "Énergie du Sud",
        CreditorKind.PROFESSIONAL,
        "732829320",
        new Contact(
            "compta@ensud.example",
            null,
            "fr",
            new PostalAddress(List.of("12 rue des Arts"), "31000", "Toulouse", "FR")),
        "FR7630006000011234567890189",
        new MandateTerms(
            "M-2026-01",
            LocalDate.parse("2026-01-15"),
            "FR",
            Rate.percent("12.00"),
            Money.euros("15.00"),
            NotificationRhythm.IMMEDIATE,
            AgreementApproval.NONE),
        null);
  }

  /** Claire Martin, a consumer in Toulouse. */
  public static DebtorDetails aConsumer() {
    return new DebtorDetails(
        DebtorKind.CONSUMER,
        "Claire Martin",
        LocalDate.parse("1984-05-17"),
        null,
        contact("claire@example.org"));
  }

  public static DebtorDetails aBusiness() {
    return new DebtorDetails(
        DebtorKind.BUSINESS, "Atelier Durand", null, "552100554", contact("durand@example.org"));
  }

  private static Contact contact(String email) {
    return new Contact(
        email,
        "+33612345678",
        "fr",
        new PostalAddress(List.of("8 place du Marché"), "31300", "Toulouse", "FR"));
  }

  /** A case of Énergie du Sud against a consumer, without claims yet. */
  public static Placement aCaseFile() {
    return new Placement(aConsumer());
  }

  public static Placement aBusinessCaseFile() {
    return new Placement(aBusiness());
  }

  /** A placement being put together. */
  public static final class Placement {

    private final DebtorDetails debtor;
    private final List<ClaimDetails> claims = new ArrayList<>();
    private String creditor = "ENSUD";

    private Placement(DebtorDetails debtor) {
      this.debtor = debtor;
    }

    public Placement of(String creditorReference) {
      this.creditor = creditorReference;
      return this;
    }

    /** An invoice that bears nothing but its principal. */
    public Placement withInvoice(String reference, String euros, String dueOn) {
      return withInvoice(
          reference,
          euros,
          new ClaimDates(null, LocalDate.parse(dueOn), null),
          new ClaimAccessories(InterestBasis.NONE, null, false));
    }

    /** An invoice for which it is too late to sue, placed by a creditor who knows it. */
    public Placement withInvoiceOutOfTime(String reference, String euros, String dueOn) {
      claims.add(
          new ClaimDetails(
              reference,
              ClaimKind.INVOICE,
              "Facture " + reference,
              new ClaimDates(null, LocalDate.parse(dueOn), null),
              Money.euros(euros),
              new ClaimAccessories(InterestBasis.NONE, null, false),
              new ClaimCircumstances(ClaimOrigin.OWN, true)));
      return this;
    }

    /** An invoice that bears legal interest from its formal notice (C. civ. 1231-6). */
    public Placement withNotifiedInvoice(
        String reference, String euros, String dueOn, String formalNoticeOn) {
      return withInvoice(
          reference,
          euros,
          new ClaimDates(null, LocalDate.parse(dueOn), LocalDate.parse(formalNoticeOn)),
          new ClaimAccessories(InterestBasis.LEGAL, null, false));
    }

    /** An invoice between professionals: default rate and 40 € (C. com. L441-10, D441-5). */
    public Placement withCommercialInvoice(String reference, String euros, String dueOn) {
      return withInvoice(
          reference,
          euros,
          new ClaimDates(null, LocalDate.parse(dueOn), null),
          new ClaimAccessories(InterestBasis.L441_10_DEFAULT, null, true));
    }

    public Placement withInvoice(
        String reference, String euros, ClaimDates dates, ClaimAccessories accessories) {
      claims.add(
          new ClaimDetails(
              reference,
              ClaimKind.INVOICE,
              "Facture " + reference,
              dates,
              Money.euros(euros),
              accessories));
      return this;
    }

    public CasePlacement build() {
      return new CasePlacement(
          creditor,
          LocalDate.parse("2026-11-02"),
          debtor,
          new FirstLetter("L-2026-0481", LocalDate.parse("2026-11-03")),
          List.copyOf(claims));
    }
  }
}
