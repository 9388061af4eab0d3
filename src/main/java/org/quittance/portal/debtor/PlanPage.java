package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quittance.money.Money;
import org.quittance.payment.CheckoutService;
import org.quittance.payment.PaymentChoice;
import org.quittance.payment.SavedMethodService;
import org.quittance.payment.SavedMethodSummary;
import org.quittance.payment.SetupOrigin;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.plan.PlanRefusal;
import org.quittance.plan.PlanSummary;
import org.quittance.plan.PlanSummary.InstalmentSummary;
import org.quittance.plan.rules.InstalmentStatus;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.plan.rules.Respread;
import org.quittance.platform.Ids;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.Language;
import org.quittance.refusal.Refusal;

/**
 * The plan as its debtor keeps it: what comes next, what was paid, and how far it bends. Every
 * change names the version that was on the page.
 */
@Named
@RequestScoped
public class PlanPage {

  private static final String RETURN = "/debtor/plan-means";

  @Inject private Visit visit;
  @Inject private Agreement agreement;
  @Inject private InstalmentPlanService plans;
  @Inject private CheckoutService checkout;
  @Inject private SavedMethodService savedMethods;
  @Inject private MeansWish meansWish;
  @Inject private Language language;
  @Inject private HttpServletRequest request;
  private Optional<PlanSummary> plan;

  /** The plan that binds the file, else the last one there was; null when there never was one. */
  public PlanSummary getPlan() {
    if (plan == null) {
      plan =
          Optional.ofNullable(agreement.getPlan())
              .or(() -> plans.ofCase(visit.caseFileId()).stream().findFirst());
    }
    return plan.orElse(null);
  }

  /** The plan's name in an address. */
  public String getPlanKey() {
    return Ids.text(getPlan().id());
  }

  /** Whether anything about it can still be changed. */
  public boolean isAlive() {
    return getPlan() != null
        && (getPlan().status() == PlanStatus.ACTIVE
            || getPlan().status() == PlanStatus.BREACH_ANNOUNCED);
  }

  /** Instalments that may be given another date or put off. */
  public List<InstalmentSummary> getMovable() {
    return getPlan().instalments().stream()
        .filter(one -> one.status().isOpen() && one.status() != InstalmentStatus.COLLECTING)
        .toList();
  }

  /** The last day the next instalment can be moved to; null when none is to come. */
  public LocalDate getLatestMove() {
    // Hints are asked for while the page is built, also on pages that will not show them.
    if (agreement.getNext() == null) {
      return null;
    }
    LocalDate from = agreement.getNext().originalDueOn();
    LocalDate today = visit.getToday();
    return (from.isAfter(today) ? from : today).plusDays(getPlan().granted().longestMoveDays());
  }

  /** Leads to the payment page for what comes next, or for all that is late. */
  public void pay() throws IOException {
    Money amount = agreement.isLate() ? agreement.getOverdue() : agreement.getNext().left();
    Money stated = visit.getOwedToday().outstanding();
    leadOut(
        checkout
            .start(
                visit.caseFileId(),
                PaymentChoice.freeAmount(amount.min(stated), stated).upTo(agreement.getCeiling()),
                language.getTag())
            .checkoutUrl());
  }

  /** Gives an instalment another date. */
  public void move() throws IOException {
    Optional<LocalDate> day = WishFields.date(request.getParameter("dueOn"));
    if (day.isEmpty()) {
      Feedback.problem("dueOn", "field.date");
      return;
    }
    plans.move(ownPlan(), version(), number(), day.get());
    done("plan.moved", day.get());
  }

  /** Puts an instalment behind the last one. */
  public void skip() throws IOException {
    plans.skip(ownPlan(), version(), number());
    done("plan.skipped");
  }

  /** Chooses what becomes of money paid beyond the next instalment. */
  public void respread() throws IOException {
    Respread choice =
        "LIGHTEN".equals(request.getParameter("extra")) ? Respread.LIGHTEN : Respread.SHORTEN;
    plans.respread(ownPlan(), version(), choice);
    done("plan.respread." + choice);
  }

  /** Leads to the provider's page on which a card or an account is kept. */
  public void addMeans() throws IOException {
    meansWish.isFor(ownPlan());
    leadOut(
        savedMethods
            .start(visit.caseFileId(), new SetupOrigin(language.getTag(), RETURN))
            .checkoutUrl());
  }

  /** Has the instalments taken from a means that is kept already. */
  public void use() throws IOException {
    plans.payBy(ownPlan(), version(), ownMethod().id());
    done("plan.means.used");
  }

  /** The debtor pays by themselves from now on. */
  public void stop() throws IOException {
    plans.payBy(ownPlan(), version(), null);
    done("plan.means.stopped");
  }

  /** Lets go of a means that no instalment is taken from. */
  public void forget() throws IOException {
    savedMethods.forget(ownMethod().id(), visit.caseFileId());
    done("plan.means.forgotten");
  }

  private SavedMethodSummary ownMethod() {
    String wanted = request.getParameter("method");
    return agreement.getMethods().stream()
        .filter(one -> Ids.text(one.id()).equals(wanted))
        .findFirst()
        .orElseThrow(() -> Refusal.of(PlanRefusal.PLAN_METHOD_UNUSABLE));
  }

  // The page acts on the plan of its own file, whatever the form says.
  private long ownPlan() {
    if (agreement.getPlan() == null) {
      throw Refusal.of(PlanRefusal.PLAN_UNKNOWN);
    }
    return agreement.getPlan().id();
  }

  private int version() {
    return parameter("version");
  }

  private int number() {
    return parameter("number");
  }

  private int parameter(String name) {
    try {
      return Integer.parseInt(request.getParameter(name));
    } catch (NumberFormatException missing) {
      throw Refusal.of(PlanRefusal.PLAN_STALE);
    }
  }

  private void done(String key, Object... arguments) throws IOException {
    Feedback.news(key, arguments);
    leadOut(request.getContextPath() + "/debtor/plan");
  }

  private static void leadOut(String address) throws IOException {
    FacesContext.getCurrentInstance().getExternalContext().redirect(address);
  }

  /** The name of a means in a form. */
  public String key(SavedMethodSummary method) {
    return Ids.text(method.id());
  }
}
