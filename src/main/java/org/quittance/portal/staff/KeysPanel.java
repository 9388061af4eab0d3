package org.quittance.portal.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.quittance.access.ApiKeyScope;
import org.quittance.access.ApiKeyService;
import org.quittance.access.ApiKeySummary;
import org.quittance.access.CurrentActor;
import org.quittance.access.IssuedApiKey;
import org.quittance.portal.shared.Feedback;

/** The keys of other systems there are, to be made and revoked. */
@Named
@ViewScoped
public class KeysPanel implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ApiKeyService keys;
  @Inject private CurrentActor currentActor;

  // Kept between two requests: a button must mean the key it was shown beside, whatever keys have
  // come or gone meanwhile.
  private List<ApiKeySummary> rows;
  private String name;
  private String creditor;
  private boolean readOnly;
  private transient IssuedApiKey issued;

  public List<ApiKeySummary> getRows() {
    if (rows == null) {
      rows = keys.all();
    }
    return rows;
  }

  public void create() {
    issued = keys.create(name, new ApiKeyScope(creditor, readOnly), currentActor.actor());
    rows = null;
    name = null;
    creditor = null;
    readOnly = false;
  }

  public String revoke(long keyId) {
    keys.revoke(keyId);
    Feedback.news("staff.keys.revoked");
    return "/staff/users.xhtml?faces-redirect=true";
  }

  /** Null unless one was made by this very request. */
  public IssuedApiKey getIssued() {
    return issued;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public boolean isReadOnly() {
    return readOnly;
  }

  public void setReadOnly(boolean readOnly) {
    this.readOnly = readOnly;
  }
}
