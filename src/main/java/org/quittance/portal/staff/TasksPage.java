package org.quittance.portal.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.quittance.casefile.DeskTaskPage;
import org.quittance.casefile.DeskTaskService;
import org.quittance.casefile.DeskTaskSummary;
import org.quittance.portal.desk.Address;
import org.quittance.portal.shared.Feedback;
import org.quittance.refusal.Refusal;

/** What debtors ask of the agency's people, oldest first. */
@Named
@ViewScoped
public class TasksPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 25;

  @Inject private DeskTaskService tasks;

  // Kept between two requests: a button must mean the row it was shown in.
  private List<DeskTaskSummary> rows = List.of();
  private String after;
  private String next;

  public void prepare() {
    after = Address.parameter("after");
    try {
      DeskTaskPage page = tasks.waiting(after, ROWS);
      rows = page.tasks();
      next = page.next();
    } catch (Refusal refusal) {
      Feedback.refused(refusal);
    }
  }

  public String done(long taskId) {
    tasks.done(taskId);
    Feedback.news("staff.tasks.done");
    return "/staff/tasks.xhtml?faces-redirect=true";
  }

  public List<DeskTaskSummary> getRows() {
    return rows;
  }

  /** Null on the last page. */
  public String getNextLink() {
    return next == null ? null : Address.query("after", next);
  }

  public boolean isFirst() {
    return after == null;
  }
}
