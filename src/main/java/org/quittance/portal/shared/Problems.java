package org.quittance.portal.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What went wrong with what the reader sent, field by field, and what went well. */
@Named
@RequestScoped
public class Problems {

  public boolean isAny() {
    return !getList().isEmpty();
  }

  /** All problems in page order; each leads to its field if it has one. */
  public List<Problem> getList() {
    List<Problem> found = new ArrayList<>();
    Iterator<String> fields = FacesContext.getCurrentInstance().getClientIdsWithMessages();
    while (fields.hasNext()) {
      String field = fields.next();
      for (FacesMessage message : messages(field)) {
        if (!isNews(message)) {
          message.rendered();
          found.add(new Problem(field, message.getSummary()));
        }
      }
    }
    return found;
  }

  /** The first problem of the field {@code id}, or null. */
  public String at(String id) {
    return getList().stream()
        .filter(problem -> id.equals(problem.field()))
        .map(Problem::text)
        .findFirst()
        .orElse(null);
  }

  /** Good news to tell at the top of the page. */
  public List<String> getNews() {
    return messages(null).stream()
        .filter(Problems::isNews)
        .peek(FacesMessage::rendered)
        .map(FacesMessage::getSummary)
        .toList();
  }

  private static List<FacesMessage> messages(String field) {
    return FacesContext.getCurrentInstance().getMessageList(field);
  }

  private static boolean isNews(FacesMessage message) {
    return message.getSeverity().compareTo(FacesMessage.SEVERITY_INFO) <= 0;
  }

  /**
   * One thing to put right.
   *
   * @param field the id of the field to blame; null for the whole page
   */
  public record Problem(String field, String text) {}
}
