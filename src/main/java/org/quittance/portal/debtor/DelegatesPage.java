package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.quittance.access.Actor;
import org.quittance.access.DelegateScope;
import org.quittance.caserecords.EventFeedService;
import org.quittance.caserecords.EventSummary;
import org.quittance.delegation.DelegateSummary;
import org.quittance.delegation.DelegationService;
import org.quittance.delegation.NewDelegate;
import org.quittance.delegation.rules.DelegateBounds;
import org.quittance.delegation.rules.DelegateRole;
import org.quittance.platform.Ids;
import org.quittance.portal.shared.Feedback;
import org.quittance.portal.shared.Language;
import org.quittance.refusal.Refusal;

/**
 * Where a debtor lets somebody help them: who, how far, until when; who has access, what they did,
 * and one button that takes it back. Asks for a code first, because it opens the file to another.
 */
@Named
@RequestScoped
public class DelegatesPage {

  static final String PATH = "/debtor/access";

  private static final int SHOWN = 10;
  private static final int ACTS = 20;
  private static final int USUAL_DAYS = 30;
  private static final int UNPROCESSABLE = 422;

  @Inject private DebtorSession session;
  @Inject private Visit visit;
  @Inject private DelegationService delegations;
  @Inject private EventFeedService events;
  @Inject private EventWording wording;
  @Inject private Onward onward;
  @Inject private Language language;
  @Inject private HttpServletRequest request;
  private List<DelegateSummary> page;
  private List<EventSummary> acts;
  private DelegateSummary looked;

  /** Sends on to the code, or does what the form asks; nothing when the page is only looked at. */
  public void prepare() throws IOException {
    if (session.level() != DebtorSession.Level.LINK_AND_CODE) {
      onward.toCode(PATH, "");
      return;
    }
    if (!"POST".equals(request.getMethod())) {
      return;
    }
    try {
      act(text("act"));
    } catch (Refusal refusal) {
      Feedback.refused(refusal);
      FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(UNPROCESSABLE);
    } catch (IllegalArgumentException unreadable) {
      FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(UNPROCESSABLE);
    }
  }

  private void act(String act) throws IOException {
    if (act.startsWith("revoke-")) {
      delegations.revoke(session.caseFileId(), Ids.parse(act.substring("revoke-".length())));
      onward.to(PATH + "?done=revoked");
    } else if (act.startsWith("drop-")) {
      delegations.forgetPlan(session.caseFileId(), Ids.parse(act.substring("drop-".length())));
      onward.to(PATH);
    } else if (act.equals("give")) {
      NewDelegate wanted = wanted();
      if (wanted == null) {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(UNPROCESSABLE);
        return;
      }
      delegations.give(session.caseFileId(), wanted);
      onward.to(PATH + "?done=given");
    }
  }

  // Null when something is missing or unreadable, as the page then says at its field.
  private NewDelegate wanted() {
    boolean named = isTyped("name") & isTyped("email");
    DelegateRole role = chosen(DelegateRole.values(), "role");
    DelegateScope scope = chosen(DelegateScope.values(), "scope");
    LocalDate from = day("from");
    LocalDate until = day("until");
    return !named || role == null || scope == null || from == null || until == null
        ? null
        : new NewDelegate(text("name"), text("email"), role, scope, from, until, language.getTag());
  }

  private boolean isTyped(String field) {
    if (text(field).isEmpty()) {
      Feedback.problem(field, "field.required");
      return false;
    }
    return true;
  }

  private <T extends Enum<T>> T chosen(T[] all, String field) {
    T found =
        Arrays.stream(all).filter(one -> one.name().equals(text(field))).findFirst().orElse(null);
    if (found == null) {
      Feedback.problem(field, "field.choice");
    }
    return found;
  }

  private LocalDate day(String field) {
    try {
      return LocalDate.parse(text(field));
    } catch (DateTimeParseException notADay) {
      Feedback.problem(field, "field.date");
      return null;
    }
  }

  /** What was typed into a field of this name, or what it begins with. */
  public String text(String name) {
    String typed = request.getParameter(name);
    if (typed != null) {
      return typed.strip();
    }
    return switch (name) {
      case "from" -> visit.getToday().toString();
      case "until" ->
          visit
              .getToday()
              .plusDays(Math.min(USUAL_DAYS, getBounds().longestDays()) - 1L)
              .toString();
      default -> "";
    };
  }

  /** What has just been done, by its name in the bundle; null when nothing was. */
  public String getDone() {
    String done = request.getParameter("done");
    return "given".equals(done) || "revoked".equals(done) ? done : null;
  }

  public DelegateBounds getBounds() {
    return delegations.bounds();
  }

  /** The latest last day of an access that starts today. */
  public LocalDate getLatest() {
    return getBounds().latestEnd(visit.getToday());
  }

  public List<DelegateRole> getRoles() {
    return List.of(DelegateRole.values());
  }

  public List<DelegateScope> getScopes() {
    return List.of(DelegateScope.values());
  }

  /** Who has or had access, newest first, one page of them. */
  public List<DelegateSummary> getGiven() {
    List<DelegateSummary> found = page();
    return found.size() > SHOWN ? found.subList(0, SHOWN) : found;
  }

  /** Where the page goes on; null at its end. */
  public String getOlder() {
    List<DelegateSummary> found = page();
    return found.size() > SHOWN ? Ids.text(found.get(SHOWN - 1).id()) : null;
  }

  private List<DelegateSummary> page() {
    if (page == null) {
      page = delegations.ofCase(session.caseFileId(), before("before"), SHOWN + 1);
    }
    return page;
  }

  private long before(String name) {
    String key = request.getParameter(name);
    try {
      return key == null ? Long.MAX_VALUE : Ids.parse(key);
    } catch (IllegalArgumentException notAKey) {
      return Long.MAX_VALUE;
    }
  }

  /** The name of an access in an address. */
  public String key(DelegateSummary one) {
    return Ids.text(one.id());
  }

  /** Whose acts are looked at; null when the page shows everybody. */
  public DelegateSummary getLooked() {
    String of = request.getParameter("of");
    if (looked == null && of != null) {
      try {
        looked = delegations.find(session.caseFileId(), Ids.parse(of));
      } catch (Refusal | IllegalArgumentException unknown) {
        return null;
      }
    }
    return looked;
  }

  /** What that person did, newest first, one page of it. */
  public List<CasePage.Step> getActs() {
    return acts().stream()
        .limit(ACTS)
        .filter(wording::speaksOfActs)
        .map(
            event ->
                new CasePage.Step(
                    event.occurredAt(), wording.act(event, visit.getFile().creditor().name())))
        .toList();
  }

  /** Where the acts go on, a sequence; null at their end. */
  public Long getOlderActs() {
    return acts().size() > ACTS ? acts().get(ACTS - 1).key().sequence() : null;
  }

  private List<EventSummary> acts() {
    if (acts == null) {
      acts =
          events.ofActor(
              session.caseFileId(), Actor.delegateName(getLooked().id()), sequence(), ACTS + 1);
    }
    return acts;
  }

  private long sequence() {
    try {
      return Long.parseLong(request.getParameter("since"));
    } catch (NumberFormatException none) {
      return Long.MAX_VALUE;
    }
  }
}
