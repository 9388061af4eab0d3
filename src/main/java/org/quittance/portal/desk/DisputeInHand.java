package org.quittance.portal.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.quittance.dispute.rules.DisputeLifecycle;
import org.quittance.dispute.rules.DisputeTrigger;

/**
 * The dispute that a page is about, for as long as the page is open. It is answered and decided as
 * it was shown, or not at all: the version seen first is kept.
 */
@Dependent
public class DisputeInHand implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private DisputeReading reading;

  private Long id;
  private int seen;
  private transient DisputeReading.Read read;

  /**
   * Reads the dispute.
   *
   * @param named the one that is asked for first; without one the page is not found
   */
  public void open(Long named) {
    if (id == null) {
      id = named;
    }
    read = reading.of(id);
    if (read == null) {
      Address.notFound();
    } else if (!FacesContext.getCurrentInstance().isPostback()) {
      seen = read.dispute().head().version();
    }
  }

  /** What the page shows, read at most once a request. */
  public DisputeReading.Read read() {
    if (read == null) {
      read = reading.of(id);
    }
    return read;
  }

  /** Whether something may happen to it as it stands. */
  public boolean allows(DisputeTrigger trigger) {
    return DisputeLifecycle.TABLE.allows(read().dispute().status(), trigger);
  }

  public Long id() {
    return id;
  }

  /** The version that was shown first. */
  public int seen() {
    return seen;
  }
}
