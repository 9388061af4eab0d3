package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.quittance.evidence.HeldData;
import org.quittance.evidence.OwnDataService;
import org.quittance.portal.shared.Language;

/** What is held about the debtor of this visit, why, for how long and who receives it. */
@Named
@RequestScoped
public class OwnDataPage {

  static final String PATH = "/debtor/my-data";
  static final String CODE_FIRST = "/debtor/code?next=" + PATH;

  @Inject private DebtorSession session;
  @Inject private OwnDataService ownData;
  @Inject private Language language;
  private List<HeldData> held;

  /** Sends on to the code whoever has not typed one. */
  public void prepare() throws IOException {
    if (session.level() != DebtorSession.Level.LINK_AND_CODE) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces
          .getExternalContext()
          .redirect(faces.getExternalContext().getRequestContextPath() + CODE_FIRST);
      faces.responseComplete();
    }
  }

  public List<HeldData> getHeld() {
    if (held == null) {
      held = ownData.held(session.caseFileId(), language.getLocale());
    }
    return held;
  }
}
