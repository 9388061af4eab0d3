package org.quittance.portal.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.quittance.access.LinkChannel;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.declaration.DeclarationService;
import org.quittance.declaration.rules.AskedFact;
import org.quittance.declaration.rules.DeclarationFacts;
import org.quittance.declaration.rules.DeclarationFacts.Paid;
import org.quittance.declaration.rules.DeclarationFacts.Proceeding;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.declaration.rules.PaidBy;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.money.Money;
import org.quittance.portal.desk.Address;
import org.quittance.portal.desk.CaseReading;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.TypedAmount;
import org.quittance.refusal.Refusal;

/**
 * Where staff note what a person told them by telephone or letter. Each kind asks what it asks the
 * debtor, and no more; which of the debtor's contacts was wrong is asked where that is the point.
 */
@Named
@ViewScoped
public class DeclarePage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String CONTACT = "CONTACT";

  @Inject private CaseReading reading;
  @Inject private DeclarationService declarations;
  @Inject private DocumentService documents;

  private String reference;
  private DeclarationKind kind;
  private LinkChannel contact;
  private String amount;
  private String on;
  private PaidBy paidBy;
  private String paidTo;
  private String organisation;
  private String number;
  private String person;
  private String callAt;
  private String words;
  private Long proof;
  private String proofName;
  private String article;
  private transient Part file;

  public void prepare() {
    if (reference == null) {
      reference = Address.parameter("ref");
      kind = Address.choice("kind", DeclarationKind.class);
    }
    CaseOverview found = reading.find(reference).orElse(null);
    if (found == null || kind == null || !kind.concerns(found.debtor().kind())) {
      Address.notFound();
      return;
    }
    article = kind.article(found.law());
  }

  /** What the declaration's effect rests on; null when no text asks for it. */
  public String getArticle() {
    return article;
  }

  /** What such a debtor can have said of themselves, or somebody of them. */
  public List<DeclarationKind> kindsFor(DebtorKind debtor) {
    return Arrays.stream(DeclarationKind.values()).filter(one -> one.concerns(debtor)).toList();
  }

  public boolean asks(String fact) {
    if (kind == null) {
      return false;
    }
    return fact.equals(CONTACT)
        ? kind.reach().isEmpty()
        : kind.asks().contains(AskedFact.valueOf(fact));
  }

  public String declare() throws IOException {
    try {
      // Kept before anything else is looked at: no mistake in another field costs the file.
      takeProof();
      if (asks(CONTACT)) {
        declarations.declare(reference, kind, contact);
      } else {
        DeclarationFacts facts = facts();
        if (facts == null) {
          return null;
        }
        declarations.declare(reference, kind, facts);
      }
    } catch (Refusal refusal) {
      Feedback.refused(refusal);
      return null;
    }
    Feedback.news("staff.declare.done");
    return "/staff/case.xhtml" + Address.query("faces-redirect", true, "ref", reference);
  }

  private void takeProof() throws IOException {
    if (!asks("PROOF") || file == null || file.getSize() == 0) {
      return;
    }
    try (InputStream bytes = file.getInputStream()) {
      DocumentSummary kept =
          documents.receiveForDebtor(reference, file.getSubmittedFileName(), bytes);
      proof = kept.id();
      proofName = kept.name();
    } catch (Refusal refusal) {
      throw refusal.at("/file");
    } finally {
      file.delete();
    }
  }

  private DeclarationFacts facts() {
    Money paid = null;
    if (asks("AMOUNT") && amount != null && !amount.isBlank()) {
      paid = TypedAmount.parse(amount).orElse(null);
      if (paid == null) {
        Feedback.problem("amount", "field.amount");
        return null;
      }
    }
    LocalDate day = null;
    try {
      day = on == null || on.isBlank() ? null : LocalDate.parse(on.strip());
    } catch (DateTimeException notADay) {
      Feedback.problem("on", "field.date");
      return null;
    }
    return new DeclarationFacts(
        day,
        new Paid(paid, paidBy, paidTo, proof),
        new Proceeding(organisation, number, person),
        callAt,
        words);
  }

  public String getReference() {
    return reference;
  }

  public DeclarationKind getKind() {
    return kind;
  }

  public LinkChannel[] getContacts() {
    return LinkChannel.values();
  }

  public PaidBy[] getMeans() {
    return PaidBy.values();
  }

  /** The name of the file that was kept by an earlier try; null when none was. */
  public String getProofName() {
    return proofName;
  }

  public LinkChannel getContact() {
    return contact;
  }

  public void setContact(LinkChannel contact) {
    this.contact = contact;
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public String getOn() {
    return on;
  }

  public void setOn(String on) {
    this.on = on;
  }

  public PaidBy getPaidBy() {
    return paidBy;
  }

  public void setPaidBy(PaidBy paidBy) {
    this.paidBy = paidBy;
  }

  public String getPaidTo() {
    return paidTo;
  }

  public void setPaidTo(String paidTo) {
    this.paidTo = paidTo;
  }

  public String getOrganisation() {
    return organisation;
  }

  public void setOrganisation(String organisation) {
    this.organisation = organisation;
  }

  /** The number of a procedure; the case's own is the page's reference. */
  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }

  public String getCallAt() {
    return callAt;
  }

  public void setCallAt(String callAt) {
    this.callAt = callAt;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
