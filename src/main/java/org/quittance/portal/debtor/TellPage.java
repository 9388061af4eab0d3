package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.quittance.declaration.DeclarationService;
import org.quittance.declaration.DeclarationSummary;
import org.quittance.declaration.rules.AskedFact;
import org.quittance.declaration.rules.DeclarationFacts;
import org.quittance.declaration.rules.DeclarationFacts.Paid;
import org.quittance.declaration.rules.DeclarationFacts.Proceeding;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.declaration.rules.PaidBy;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.money.Money;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.portal.shared.CutForm;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.TypedAmount;
import org.quittance.refusal.Refusal;

/**
 * Where a debtor tells what has happened: chooses it, answers what it needs, reads it once more and
 * sends it. What was typed travels with the form from step to step, so that nothing is lost, and
 * nothing of it stands in an address.
 */
@Named
@RequestScoped
public class TellPage {

  private static final String KIND = "kind";
  private static final int UNPROCESSABLE = 422;

  @Inject private Visit visit;
  @Inject private DeclarationService declarations;
  @Inject private DocumentService documents;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;
  private boolean checked;
  private Money amount;
  private DocumentSummary proof;
  private List<DeclarationSummary> told;

  /** Does what the form asks; nothing when the page is only looked at. */
  public void prepare() throws IOException, ServletException {
    if (getKind() == null) {
      redirect("/debtor/tell");
      return;
    }
    if (!isSent() || "change".equals(request.getParameter("act"))) {
      return;
    }
    if (CutForm.of(request).isPresent()) {
      Feedback.problem("file", "file.large");
      return;
    }
    try {
      // Kept before anything else is looked at: no mistake in another field costs the file.
      takeProof();
      DeclarationFacts facts = facts();
      if (facts == null) {
        refuse();
        return;
      }
      facts.checked(getKind(), BusinessDate.today(clock));
      checked = true;
      if ("send".equals(request.getParameter("act"))) {
        DeclarationSummary sent =
            declarations.declare(visit.getFile().reference(), getKind(), facts);
        redirect("/debtor/told?id=" + sent.key());
      }
    } catch (Refusal refusal) {
      checked = false;
      Feedback.refused(refusal);
      refuse();
    }
  }

  private void takeProof() throws IOException, ServletException {
    if (!asks("PROOF") || !String.valueOf(request.getContentType()).startsWith("multipart/")) {
      return;
    }
    Part file = request.getPart("file");
    if (file == null || file.getSize() == 0) {
      return;
    }
    try (InputStream bytes = file.getInputStream()) {
      proof = documents.receive(visit.getCaseReference(), file.getSubmittedFileName(), bytes);
    } catch (Refusal refusal) {
      throw refusal.at("/file");
    } finally {
      file.delete();
    }
  }

  /** The file that shows it; null while there is none. */
  public DocumentSummary getProof() {
    String key = isSent() ? CutForm.field(request, "proof") : null;
    if (proof == null && key != null && !key.isBlank()) {
      try {
        proof = documents.open(visit.caseFileId(), Ids.parse(key));
      } catch (Refusal | IllegalArgumentException unknown) {
        return null;
      }
    }
    return proof;
  }

  private DeclarationFacts facts() {
    String typed = text("amount");
    if (asks("AMOUNT") && !typed.isEmpty()) {
      amount = TypedAmount.parse(typed).orElse(null);
      if (amount == null) {
        Feedback.problem("amount", "field.amount");
        return null;
      }
    }
    LocalDate on = null;
    try {
      on = text("on").isEmpty() ? null : LocalDate.parse(text("on"));
    } catch (DateTimeParseException notADay) {
      Feedback.problem("on", "field.date");
      return null;
    }
    return new DeclarationFacts(
        on,
        new Paid(amount, paidBy(), text("paidTo"), getProof() == null ? null : getProof().id()),
        new Proceeding(text("organisation"), text("reference"), text("person")),
        text("callAt"),
        text("words"));
  }

  private PaidBy paidBy() {
    String chosen = text("paidBy");
    return Arrays.stream(PaidBy.values())
        .filter(means -> means.name().equals(chosen))
        .findFirst()
        .orElse(null);
  }

  private static void refuse() {
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(UNPROCESSABLE);
  }

  private void redirect(String path) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    external.redirect(request.getContextPath() + path);
    faces.responseComplete();
  }

  private boolean isSent() {
    return "POST".equals(request.getMethod());
  }

  /** What may be told of this debtor from inside their file. */
  public List<DeclarationKind> getKinds() {
    return Arrays.stream(DeclarationKind.values())
        .filter(kind -> kind.reach().isPresent())
        .filter(kind -> kind.concerns(visit.getFile().debtor().kind()))
        .toList();
  }

  /** Null when the address names none that may be told. */
  public DeclarationKind getKind() {
    String name = request.getParameter(KIND);
    return getKinds().stream().filter(kind -> kind.name().equals(name)).findFirst().orElse(null);
  }

  /** Whether the page shows what will be sent, to be read once more. */
  public boolean isChecked() {
    return checked;
  }

  public boolean asks(String fact) {
    return getKind() != null && getKind().asks().contains(AskedFact.valueOf(fact));
  }

  /** What was typed into a field of this name; empty before anything was. */
  public String text(String name) {
    if (name.equals("proof")) {
      return getProof() == null ? "" : Ids.text(getProof().id());
    }
    String typed = isSent() ? CutForm.field(request, name) : null;
    return typed == null ? "" : typed.strip();
  }

  /** The day that was typed, once the page shows what will be sent; else null. */
  public LocalDate getDay() {
    return !checked || text("on").isEmpty() || !asks("ON") ? null : LocalDate.parse(text("on"));
  }

  /** Null when none was chosen. */
  public PaidBy getChosenMeans() {
    return paidBy();
  }

  /** The names of all fields. */
  public List<String> getFields() {
    return Arrays.stream(AskedFact.values()).map(AskedFact::key).toList();
  }

  public PaidBy[] getMeans() {
    return PaidBy.values();
  }

  /** What stands already, newest first. */
  public List<DeclarationSummary> getStanding() {
    return all().stream().filter(DeclarationSummary::isStanding).toList();
  }

  private List<DeclarationSummary> all() {
    if (told == null) {
      told = declarations.ofCase(visit.caseFileId());
    }
    return told;
  }

  /** The declaration the address names; null when it is none of this file's. */
  public DeclarationSummary getTold() {
    String id = request.getParameter("id");
    return all().stream().filter(one -> Ids.text(one.id()).equals(id)).findFirst().orElse(null);
  }
}
