package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.quittance.contact.ContactListPage;
import org.quittance.contact.ContactLogService;
import org.quittance.contact.ContactService;
import org.quittance.contact.ContactSummary;
import org.quittance.jurisdiction.ContactBounds;
import org.quittance.platform.Wording;
import org.quittance.portal.shared.Language;
import org.quittance.refusal.Refusal;

/** Every contact that was made with the debtor: when, how and what about, but never its content. */
@Named
@RequestScoped
public class ContactsPage {

  private static final int SHOWN = 20;
  private static final String AFTER = "after";

  @Inject private Visit visit;
  @Inject private ContactService contacts;
  @Inject private ContactLogService log;
  @Inject private Language language;
  private ContactListPage page;

  /**
   * One contact.
   *
   * @param text how, and what about
   */
  public record Entry(Instant at, String text) {}

  private ContactListPage page() {
    if (page == null) {
      page = read(after());
    }
    return page;
  }

  // An address that somebody has changed by hand leads to the newest.
  private ContactListPage read(String after) {
    try {
      return contacts.made(visit.caseFileId(), after, SHOWN);
    } catch (Refusal noSuchKey) {
      return contacts.made(visit.caseFileId(), null, SHOWN);
    }
  }

  private static String after() {
    return FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestParameterMap()
        .get(AFTER);
  }

  public List<Entry> getEntries() {
    Locale locale = language.getLocale();
    return page().contacts().stream().map(contact -> entry(contact, locale)).toList();
  }

  private static Entry entry(ContactSummary contact, Locale locale) {
    return new Entry(
        contact.at(),
        Wording.text(Wording.LABELS, "contacts.one", locale, contact.channel(), contact.topic()));
  }

  /** Null on the last page. */
  public String getOlder() {
    return page().next();
  }

  public boolean isOlderShown() {
    return after() != null;
  }

  public ContactBounds getBounds() {
    return log.boundsOf(visit.caseFileId());
  }
}
