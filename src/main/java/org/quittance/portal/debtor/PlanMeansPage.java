package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.quittance.payment.SavedMethodService;
import org.quittance.payment.SetupStatus;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.plan.PlanSummary;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * What became of a card or an account that was to be kept, told as the provider tells it. Where the
 * visitor asked for it before they went there, the instalments are taken from it from now on.
 */
@Named
@RequestScoped
public class PlanMeansPage {

  @Inject private Visit visit;
  @Inject private Agreement agreement;
  @Inject private SavedMethodService savedMethods;
  @Inject private InstalmentPlanService plans;
  @Inject private MeansWish meansWish;
  @Inject private HttpServletRequest request;
  private SetupStatus setup;
  private boolean used;

  /** Asks how it stands. */
  public void prepare() throws IOException {
    try {
      setup = savedMethods.statusOf(Ids.parse(request.getParameter("setup")), visit.caseFileId());
    } catch (Refusal | IllegalArgumentException | NullPointerException unknown) {
      FacesContext context = FacesContext.getCurrentInstance();
      context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      context.responseComplete();
      return;
    }
    PlanSummary plan = agreement.getPlan();
    if (setup.saved() == null || plan == null) {
      return;
    }
    used = Long.valueOf(setup.saved().id()).equals(plan.savedMethodId());
    if (!used && meansWish.concerns(plan.id())) {
      use(plan);
    }
  }

  private void use(PlanSummary plan) {
    try {
      plans.payBy(plan.id(), plan.version(), setup.saved().id());
      meansWish.fulfilled();
      used = true;
    } catch (Refusal refusal) {
      // The page says that it is kept and not used; the plan's page offers to use it.
      used = false;
    }
  }

  public SetupStatus getSetup() {
    return setup;
  }

  /** Whether the instalments are taken from it. */
  public boolean isUsed() {
    return used;
  }
}
