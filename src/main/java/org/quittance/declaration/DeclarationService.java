package org.quittance.declaration;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.LinkChannel;
import org.quittance.access.LinkDisowned;
import org.quittance.access.RefusedToDelegates;
import org.quittance.access.Role;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.casefile.DeskTaskKind;
import org.quittance.casefile.DeskTaskService;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.declaration.rules.DeclarationFacts;
import org.quittance.declaration.rules.DeclarationFault;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.declaration.rules.DeclarationStatus;
import org.quittance.declaration.rules.DeclarationTrigger;
import org.quittance.money.Money;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * Takes what is told of a debtor, has its effect take place at once, and lets a person confirm or
 * lift it.
 */
@ApplicationScoped
@Transactional
public class DeclarationService {

  private static final Set<Role> DECIDES =
      EnumSet.of(Role.CASE_HANDLER, Role.SUPERVISOR, Role.ADMINISTRATOR);

  /** After the contact is stopped: what follows from it is recorded behind it. */
  private static final int AFTER_CONTACTS = 3000;

  private static final Actor CLOCK = Actor.system("declaration-days");
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private DeclarationRepository declarations;
  private CaseFileRepository caseFiles;
  private DeclarationEffects effects;
  private DeskTaskService tasks;
  private CurrentActor currentActor;
  private Event<DeclarationNews> news;
  private Clock clock;

  protected DeclarationService() {}

  @Inject
  public DeclarationService(
      DeclarationRepository declarations,
      CaseFileRepository caseFiles,
      DeclarationEffects effects,
      DeskTaskService tasks,
      CurrentActor currentActor,
      Event<DeclarationNews> news,
      Clock clock) {
    this.declarations = declarations;
    this.caseFiles = caseFiles;
    this.effects = effects;
    this.tasks = tasks;
    this.currentActor = currentActor;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Declares something about the debtor of a case.
   *
   * @throws Refusal when a fact is missing or cannot be so, when the kind is not for such a debtor,
   *     or when it was told before and still stands
   */
  @RefusedToDelegates
  public DeclarationSummary declare(
      String caseReference, DeclarationKind kind, DeclarationFacts facts) {
    CaseFile lockedCase =
        caseFiles
            .lock(caseReference)
            .filter(found -> actor().maySee(found.creditor().id()))
            .orElseThrow(() -> Refusal.of(CasefileRefusal.CASE_UNKNOWN, caseReference));
    return declare(lockedCase, kind, facts, actor().name());
  }

  /**
   * Declares that the debtor is not, or not any more, who is reached by a contact: nothing is sent
   * there from now on.
   *
   * @param contact which one; null is refused as a fact that is missing
   */
  @RefusedToDelegates
  public DeclarationSummary declare(
      String caseReference, DeclarationKind kind, LinkChannel contact) {
    DeclarationSummary told = declare(caseReference, kind, DeclarationFacts.NONE);
    if (kind.reach().isEmpty()) {
      if (contact == null) {
        throw Refusal.of(DeclarationFault.DECLARATION_FACT_MISSING).at("/contact");
      }
      long caseFileId = declarations.find(told.id()).orElseThrow().caseFileId();
      effects.stop(caseFileId, contact);
      tasks.raise(taskOf(kind), caseFileId, contact);
    }
    return told;
  }

  private DeclarationSummary declare(
      CaseFile lockedCase, DeclarationKind kind, DeclarationFacts facts, String by) {
    if (lockedCase.status() == CaseStatus.RECALLED) {
      throw Refusal.of(DeclarationRefusal.DECLARATION_CASE_CLOSED);
    }
    if (!kind.concerns(lockedCase.debtor().kind())) {
      throw Refusal.of(DeclarationRefusal.DECLARATION_NOT_FOR_THIS_DEBTOR).at("/kind");
    }
    LocalDate today = BusinessDate.today(clock);
    DeclarationFacts told = facts.checked(kind, today);
    for (Declaration earlier : declarations.ofCase(lockedCase.id())) {
      if (earlier.kind() == kind && !kind.isRepeatable(earlier.status())) {
        throw Refusal.of(DeclarationRefusal.DECLARATION_ALREADY_MADE, earlier.answerBy());
      }
    }
    Declaration declaration =
        new Declaration(
            lockedCase.id(),
            kind,
            told,
            by,
            clock.instant(),
            lockedCase.law().workingDays().after(today, kind.answerDays()));
    kind.days()
        .ifPresent(
            days -> {
              LocalDate last = today.plusDays(days);
              declaration.endAfter(last, morningOf(last.plusDays(1)));
            });
    declarations.add(declaration);
    effects.raise(lockedCase, "declaration.made", declaration);
    effects.begin(lockedCase, declaration, today);
    // Whose contact was wrong is asked after already.
    if (taskOf(kind) != DeskTaskKind.WRONG_PERSON) {
      tasks.raise(taskOf(kind), lockedCase.id(), null);
    }
    tell(declaration);
    return declaration.summary();
  }

  /**
   * A person has seen that it is so: its effect stays until it is lifted.
   *
   * @param because what was seen
   * @throws Refusal {@link DeclarationRefusal#DECLARATION_DECIDED_MEANWHILE} when a colleague was
   *     faster
   */
  public DeclarationSummary confirm(long declarationId, String because) {
    CaseFile lockedCase = lockCaseOf(declarationId);
    Declaration declaration = declarations.find(declarationId).orElseThrow();
    if (declaration.kind() == DeclarationKind.ALREADY_PAID) {
      return confirmPaid(lockedCase, declaration, declaration.facts().paid().amount(), because);
    }
    decide(lockedCase, declaration, DeclarationTrigger.CONFIRM, because);
    return concluded(declaration);
  }

  /**
   * The creditor, or the agency for it, has found the money the debtor speaks of.
   *
   * @param amount as found; it need not be what the debtor said
   */
  public DeclarationSummary confirmPaid(long declarationId, Money amount, String because) {
    CaseFile lockedCase = lockCaseOf(declarationId);
    Declaration declaration = declarations.find(declarationId).orElseThrow();
    if (declaration.kind() != DeclarationKind.ALREADY_PAID) {
      throw unknown(declarationId);
    }
    return confirmPaid(lockedCase, declaration, amount, because);
  }

  private DeclarationSummary confirmPaid(
      CaseFile lockedCase, Declaration declaration, Money amount, String because) {
    if (amount == null || !amount.isPositive()) {
      throw Refusal.of(DeclarationFault.DECLARATION_AMOUNT_NOT_POSITIVE).at("/amount");
    }
    decide(lockedCase, declaration, DeclarationTrigger.CONFIRM, because);
    effects.book(lockedCase, declaration, amount, declaration.facts().on());
    return concluded(declaration);
  }

  /**
   * It is not so, or not so any more: its effect ends, and what was stopped goes on.
   *
   * @param because what was seen; the debtor is told
   */
  public DeclarationSummary lift(long declarationId, String because) {
    CaseFile lockedCase = lockCaseOf(declarationId);
    Declaration declaration = declarations.find(declarationId).orElseThrow();
    decide(lockedCase, declaration, DeclarationTrigger.LIFT, because);
    effects.undo(lockedCase, declaration, because.strip());
    return concluded(declaration);
  }

  private void decide(
      CaseFile lockedCase, Declaration declaration, DeclarationTrigger trigger, String because) {
    boolean byCreditor = actor().creditorId() != null && declaration.kind().isAnsweredByCreditor();
    if (!byCreditor && !actor().isAgency(DECIDES)) {
      throw Refusal.of(DeclarationRefusal.AGENCY_MUST_DECIDE);
    }
    if (because == null || because.isBlank()) {
      throw Refusal.of(DeclarationRefusal.DECLARATION_REASON_MISSING).at("/because");
    }
    String event = declaration.decide(trigger, actor().name(), because.strip(), clock.instant());
    effects.raise(lockedCase, event, declaration);
  }

  private DeclarationSummary concluded(Declaration declaration) {
    DeskTaskKind task = taskOf(declaration.kind());
    boolean more =
        declarations.ofCase(declaration.caseFileId()).stream()
            .anyMatch(
                other ->
                    other.status() == DeclarationStatus.DECLARED && taskOf(other.kind()) == task);
    if (!more) {
      tasks.settle(declaration.caseFileId(), task);
    }
    tell(declaration);
    return declaration.summary();
  }

  private static Instant morningOf(LocalDate day) {
    return day.atTime(MORNING).atZone(BusinessDate.ZONE).toInstant();
  }

  /** Declarations to look at, out of everybody else's sight until they were or a while passed. */
  public List<Long> claimDue(int limit) {
    return declarations.claimDue(limit, clock.instant(), LEASE);
  }

  /**
   * Ends a pause whose days are over: what was stopped for it goes on, and a person asks how the
   * debtor is doing. Whoever has declared more meanwhile is not told that anything ends.
   */
  public void lookAt(long declarationId) {
    currentActor.become(CLOCK);
    CaseFile lockedCase = lockCaseOf(declarationId);
    Declaration declaration = declarations.find(declarationId).orElseThrow();
    if (!declaration.isOverOn(BusinessDate.today(clock))) {
      return;
    }
    String event =
        declaration.decide(DeclarationTrigger.RUN_OUT, actor().name(), null, clock.instant());
    effects.raise(lockedCase, event, declaration);
    effects.undo(lockedCase, declaration, null);
    tasks.raise(taskOf(declaration.kind()), lockedCase.id(), null);
    if (lockedCase.holds().isEmpty()) {
      tell(declaration);
    }
  }

  /** Everything declared on a case the caller may see, newest first. */
  @Transactional(SUPPORTS)
  public List<DeclarationSummary> ofCase(long caseFileId) {
    return declarations.ofCase(caseFileId).stream().map(Declaration::summary).toList();
  }

  /**
   * @throws Refusal {@link DeclarationRefusal#DECLARATION_UNKNOWN} also when it is of another case
   */
  @Transactional(SUPPORTS)
  public DeclarationSummary find(long caseFileId, long declarationId) {
    return declarations
        .find(declarationId)
        .filter(found -> found.caseFileId() == caseFileId)
        .filter(found -> currentActor.actor().maySeeCase(caseFileId))
        .map(Declaration::summary)
        .orElseThrow(() -> unknown(declarationId));
  }

  /** Whoever holds a link says that its addressee cannot be reached there. */
  public void told(@Observes @Priority(AFTER_CONTACTS) LinkDisowned disowned) {
    DeclarationKind kind = DeclarationKind.valueOf(disowned.reason().name());
    CaseFile lockedCase = caseFiles.locked(disowned.caseFileId()).orElseThrow();
    boolean stands =
        declarations.ofCase(lockedCase.id()).stream()
            .anyMatch(earlier -> earlier.kind() == kind && !kind.isRepeatable(earlier.status()));
    if (!stands && lockedCase.status() != CaseStatus.RECALLED) {
      declare(lockedCase, kind, DeclarationFacts.NONE, "link:" + disowned.linkId());
    }
  }

  /** Staff let messages leave again: then nobody else is meant any more. */
  public void contactResumed(@Observes CaseEvent event) {
    if (!event.type().equals("contact.resumed")) {
      return;
    }
    CaseFile lockedCase = caseFiles.locked(event.caseFileId()).orElseThrow();
    for (Declaration declaration : declarations.ofCase(event.caseFileId())) {
      if (declaration.kind().reach().isEmpty()
          && declaration.status() != DeclarationStatus.LIFTED) {
        decide(
            lockedCase,
            declaration,
            DeclarationTrigger.LIFT,
            String.valueOf(event.data().get("reason")));
        concluded(declaration);
      }
    }
  }

  private static DeskTaskKind taskOf(DeclarationKind kind) {
    return switch (kind) {
      case NOT_ME, MOVED -> DeskTaskKind.WRONG_PERSON;
      case HARDSHIP -> DeskTaskKind.CALL_BACK;
      case ALREADY_PAID -> DeskTaskKind.ALREADY_PAID;
      default -> DeskTaskKind.DECLARATION;
    };
  }

  private CaseFile lockCaseOf(long declarationId) {
    return declarations
        .find(declarationId)
        .flatMap(found -> caseFiles.lock(found.caseFileId()))
        .filter(found -> actor().maySee(found.creditor().id()))
        .orElseThrow(() -> unknown(declarationId));
  }

  private void tell(Declaration declaration) {
    news.fire(
        new DeclarationNews(
            declaration.id(), declaration.caseFileId(), declaration.kind(), declaration.status()));
  }

  private Actor actor() {
    return currentActor.actor();
  }

  private static Refusal unknown(long declarationId) {
    return Refusal.of(DeclarationRefusal.DECLARATION_UNKNOWN, Ids.text(declarationId));
  }
}
