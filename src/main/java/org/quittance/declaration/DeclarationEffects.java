package org.quittance.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quittance.access.LinkChannel;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.ContactStopService;
import org.quittance.casefile.DirectPayments;
import org.quittance.casefile.rules.CaseHold;
import org.quittance.casefile.rules.PauseCause;
import org.quittance.declaration.rules.DeclarationFacts;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.money.Money;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.Ids;

/**
 * What a declaration does to its case, and how it is undone. All of it are facts of the case:
 * plans, payments and negotiation read them there, and follow the events.
 */
@ApplicationScoped
public class DeclarationEffects {

  private ContactStopService contacts;
  private DirectPayments payments;
  private Event<CaseEvent> events;

  protected DeclarationEffects() {}

  @Inject
  public DeclarationEffects(
      ContactStopService contacts, DirectPayments payments, Event<CaseEvent> events) {
    this.contacts = contacts;
    this.payments = payments;
    this.events = events;
  }

  /** Takes effect at once. */
  void begin(CaseFile lockedCase, Declaration declaration, LocalDate today) {
    DeclarationKind kind = declaration.kind();
    if (kind.reach().isEmpty()) {
      return;
    }
    LocalDate since = kind.stopsInterest() ? declaration.facts().on() : today;
    boolean forbidden = lockedCase.holds().forbidPayments();
    if (kind.stopsInterest()) {
      lockedCase.pauseAccrual(PauseCause.PROCEDURE, declaration.id(), since);
    }
    lockedCase
        .hold(new CaseHold(kind.reach().get(), declaration.id(), since))
        .ifPresent(event -> raise(lockedCase, event, declaration));
    if (!forbidden && lockedCase.holds().forbidPayments()) {
      raise(lockedCase, "payments.suspended", declaration);
    }
  }

  /** Nothing is sent any more to a contact that is not the debtor's. */
  void stop(long caseFileId, LinkChannel contact) {
    contacts.stop(caseFileId, contact);
  }

  /** As if it had never been said. */
  void undo(CaseFile lockedCase, Declaration declaration, String because) {
    lockedCase.voidAccrualPause(PauseCause.PROCEDURE, declaration.id());
    if (declaration.kind().reach().isEmpty()) {
      contacts.liftAll(lockedCase.id(), because);
    } else {
      release(lockedCase, declaration);
    }
  }

  /** The creditor has the money: it is booked as paid to it, and nothing is held any more. */
  void book(CaseFile lockedCase, Declaration declaration, Money amount, LocalDate on) {
    release(lockedCase, declaration);
    payments.received(lockedCase, amount, on, "declaration-" + Ids.text(declaration.id()));
  }

  private void release(CaseFile lockedCase, Declaration declaration) {
    boolean forbidden = lockedCase.holds().forbidPayments();
    lockedCase.release(declaration.id()).ifPresent(event -> raise(lockedCase, event, declaration));
    if (forbidden && !lockedCase.holds().forbidPayments()) {
      raise(lockedCase, "payments.resumed", declaration);
    }
  }

  /** What was said in words is nobody's business but who answers it: events do not carry it. */
  void raise(CaseFile lockedCase, String type, Declaration declaration) {
    DeclarationFacts facts = declaration.facts();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("declaration", Ids.text(declaration.id()));
    data.put("kind", declaration.kind().name());
    data.put("status", declaration.status().name());
    if (facts.on() != null) {
      data.put("on", facts.on().toString());
    }
    if (facts.paid().amount() != null) {
      data.put("amount", CaseEvent.amount(facts.paid().amount()));
    }
    events.fire(new CaseEvent(lockedCase.id(), lockedCase.reference(), type, data));
  }
}
