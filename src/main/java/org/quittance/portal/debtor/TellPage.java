package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
import org.quittance.money.Money;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
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
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;
  private boolean checked;
  private Money amount;
  private List<DeclarationSummary> told;

  /** Does what the form asks; nothing when the page is only looked at. */
  public void prepare() throws IOException {
    if (getKind() == null) {
      redirect("/debtor/tell");
      return;
    }
    if (!isSent() || "change".equals(request.getParameter("act"))) {
      return;
    }
    try {
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
        new Paid(amount, paidBy(), text("paidTo")),
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
    String typed = isSent() ? request.getParameter(name) : null;
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
