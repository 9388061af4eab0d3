package org.quittance.declaration.rules;

import static org.quittance.declaration.rules.AskedFact.AMOUNT;
import static org.quittance.declaration.rules.AskedFact.CALL_AT;
import static org.quittance.declaration.rules.AskedFact.ON;
import static org.quittance.declaration.rules.AskedFact.ORGANISATION;
import static org.quittance.declaration.rules.AskedFact.PAID_BY;
import static org.quittance.declaration.rules.AskedFact.PAID_TO;
import static org.quittance.declaration.rules.AskedFact.PERSON;
import static org.quittance.declaration.rules.AskedFact.PROOF;
import static org.quittance.declaration.rules.AskedFact.REFERENCE;
import static org.quittance.declaration.rules.AskedFact.WORDS;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.casefile.rules.HoldReach;
import org.quittance.jurisdiction.Jurisdiction;
import org.quittance.jurisdiction.Situation;

/**
 * What can be declared of a debtor, with the effect it has from that moment and the article it has
 * it by. Only what the effect needs is asked: nobody has to tell why they are ill to be called
 * back.
 */
public enum DeclarationKind {
  /** The claimant has to show that it is owed, the debtor proves payment by any means. */
  ALREADY_PAID(
      Effect.pausing(Situation.PAID),
      Asking.need(ON, AMOUNT, PAID_BY, PAID_TO).may(PROOF, WORDS),
      Handling.toldToAll(10)),
  /** Whoever is written to is not the debtor: nothing is sent there any more. */
  NOT_ME(Effect.stoppingContact("RGPD 5(1)(d), 16, 18, 19"), Asking.NOTHING, Handling.quiet(5)),
  /** The debtor does not live there any more. */
  MOVED(Effect.stoppingContact("RGPD 5(1)(d), 16, 19"), Asking.NOTHING, Handling.quiet(5)),
  /** Heirs may not be pressed to choose (four months at least). */
  DECEASED(
      Effect.forbidding(Situation.DEATH, false),
      Asking.need().may(ON, PERSON, WORDS),
      Handling.quiet(5)),
  /** No automatic stay yet: a pause is granted, voluntary payments stay possible. */
  OVER_INDEBTEDNESS_FILED(
      Effect.pausing(Situation.OVER_INDEBTEDNESS_ASKED).forDays(30),
      Asking.need(ON).may(REFERENCE).by(DebtorKind.CONSUMER),
      Handling.toldToAll(5)),
  /** From then on enforcement is suspended, old debts may not be paid, interest does not run. */
  OVER_INDEBTEDNESS_ADMISSIBLE(
      Effect.forbidding(Situation.OVER_INDEBTEDNESS_ADMITTED, true),
      Asking.need(ON).may(ORGANISATION, REFERENCE).by(DebtorKind.CONSUMER),
      Handling.toldToAll(5)),
  /** Safeguard, reorganisation, liquidation: no payment of what was owed before the judgment. */
  INSOLVENCY(
      Effect.forbidding(Situation.INSOLVENCY, true),
      Asking.need(ON).may(ORGANISATION, REFERENCE, PERSON).by(DebtorKind.BUSINESS),
      Handling.toldToAll(5)),
  /** The guardian acts for the debtor, or with them: nothing is agreed on without. */
  GUARDIANSHIP(
      Effect.pausing(Situation.GUARDIANSHIP),
      Asking.need(PERSON).may(ON, REFERENCE, WORDS).by(DebtorKind.CONSUMER),
      Handling.toldToAll(5)),
  /** Minors cannot bind themselves. */
  MINOR(
      Effect.forbidding(Situation.MINORITY, false),
      Asking.need().may(PERSON).by(DebtorKind.CONSUMER),
      Handling.toldToAll(5)),
  IDENTITY_THEFT(
      Effect.pausing(Situation.IDENTITY_THEFT),
      Asking.need(WORDS).may(REFERENCE),
      Handling.toldToAll(5)),
  /** A person calls back, nobody presses meanwhile. No article: a matter of decency. */
  HARDSHIP(Effect.pausing(null), Asking.need().may(CALL_AT, WORDS), Handling.toldToDebtor(2));

  private final Effect effect;
  private final Asking asking;
  private final Handling handling;

  DeclarationKind(Effect effect, Asking asking, Handling handling) {
    this.effect = effect;
    this.asking = asking;
    this.handling = handling;
  }

  /** How far it holds the case; empty when it only stops messages to one contact. */
  public Optional<HoldReach> reach() {
    return Optional.ofNullable(effect.reach());
  }

  /** For how many days its effect lasts; empty when it lasts until somebody lifts it. */
  public OptionalInt days() {
    return effect.days() == null ? OptionalInt.empty() : OptionalInt.of(effect.days());
  }

  /** Whether claims bear no interest from its day on. */
  public boolean stopsInterest() {
    return effect.stopsInterest();
  }

  /** The article its effect rests on under a law; null when no text asks for it. */
  public String article(Jurisdiction law) {
    return effect.situation() == null ? effect.article() : law.protection(effect.situation());
  }

  /** Whether it is told from the door, by somebody who sees nothing of the file. */
  public boolean isToldAtTheDoor() {
    return this == NOT_ME || this == MOVED || this == DECEASED;
  }

  public boolean needs(AskedFact fact) {
    return asking.needed().contains(fact);
  }

  /** What is asked, in the order of the page; the rest of what could be said is not wanted. */
  public List<AskedFact> asks() {
    Set<AskedFact> all = EnumSet.noneOf(AskedFact.class);
    all.addAll(asking.needed());
    all.addAll(asking.possible());
    return List.copyOf(all);
  }

  /** Whether such a debtor can be in that situation. */
  public boolean concerns(DebtorKind debtor) {
    return asking.only() == null || asking.only() == debtor;
  }

  /** Working days within which a person looks at it. */
  public int answerDays() {
    return handling.answerDays();
  }

  public boolean isToldToCreditor() {
    return handling.creditor();
  }

  public boolean isConfirmedToDebtor() {
    return handling.debtor();
  }

  /** Whether the creditor may answer it by itself. */
  public boolean isAnsweredByCreditor() {
    return this == ALREADY_PAID;
  }

  /** Whether saying it again makes sense while an earlier one stands. */
  public boolean isRepeatable(DeclarationStatus earlier) {
    return earlier == DeclarationStatus.LIFTED
        || this == ALREADY_PAID && earlier == DeclarationStatus.CONFIRMED;
  }

  /**
   * What it changes.
   *
   * @param situation which every law protects by its own article; null when none does
   * @param article the same under every law; null when the situation tells it, or none is needed
   */
  private record Effect(
      HoldReach reach, boolean stopsInterest, Situation situation, String article, Integer days) {

    Effect forDays(int most) {
      return new Effect(reach, stopsInterest, situation, article, most);
    }

    static Effect stoppingContact(String article) {
      return new Effect(null, false, null, article, null);
    }

    static Effect pausing(Situation situation) {
      return new Effect(HoldReach.ACTIONS, false, situation, null, null);
    }

    static Effect forbidding(Situation situation, boolean stopsInterest) {
      return new Effect(HoldReach.PAYMENTS_TOO, stopsInterest, situation, null, null);
    }
  }

  private record Asking(List<AskedFact> needed, List<AskedFact> possible, DebtorKind only) {

    static final Asking NOTHING = need();

    static Asking need(AskedFact... needed) {
      return new Asking(List.of(needed), List.of(), null);
    }

    Asking may(AskedFact... facts) {
      return new Asking(needed, List.of(facts), only);
    }

    Asking by(DebtorKind debtor) {
      return new Asking(needed, possible, debtor);
    }
  }

  private record Handling(int answerDays, boolean debtor, boolean creditor) {

    static Handling toldToAll(int answerDays) {
      return new Handling(answerDays, true, true);
    }

    static Handling toldToDebtor(int answerDays) {
      return new Handling(answerDays, true, false);
    }

    /** Nobody writes to a contact that is not the debtor's. */
    static Handling quiet(int answerDays) {
      return new Handling(answerDays, false, true);
    }
  }
}
