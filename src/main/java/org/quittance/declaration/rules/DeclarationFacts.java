package org.quittance.declaration.rules;

import java.io.Serializable;
import java.time.LocalDate;
import org.quittance.money.Money;
import org.quittance.refusal.Refusal;

/**
 * What was told, as it was told. Everything may be missing but what its kind needs.
 *
 * @param on day of the payment, the decision, the judgment
 * @param callAt when and on which number a call is welcome
 */
public record DeclarationFacts(
    LocalDate on, Paid paid, Proceeding proceeding, String callAt, String words)
    implements Serializable {

  public static final DeclarationFacts NONE =
      new DeclarationFacts(null, Paid.NOTHING, Proceeding.NONE, null, null);

  private static final int LONGEST_NAME = 140;
  private static final int LONGEST_REFERENCE = 60;
  private static final int LONGEST_WORDS = 1_000;

  /**
   * A payment as the debtor says they made it.
   *
   * @param proof the id of the document that shows it
   */
  public record Paid(Money amount, PaidBy by, String to, Long proof) implements Serializable {
    public static final Paid NOTHING = new Paid(null, null, null);

    /** One that nothing shows yet. */
    public Paid(Money amount, PaidBy by, String to) {
      this(amount, by, to, null);
    }
  }

  /**
   * @param organisation the commission, the court
   * @param person who acts for the debtor
   */
  public record Proceeding(String organisation, String reference, String person)
      implements Serializable {
    public static final Proceeding NONE = new Proceeding(null, null, null);
  }

  /** Only the day. */
  public static DeclarationFacts on(LocalDate on) {
    return new DeclarationFacts(on, Paid.NOTHING, Proceeding.NONE, null, null);
  }

  /** Null when it was not told. */
  public Object told(AskedFact fact) {
    return switch (fact) {
      case ON -> on;
      case AMOUNT -> paid.amount();
      case PAID_BY -> paid.by();
      case PAID_TO -> paid.to();
      case PROOF -> paid.proof();
      case ORGANISATION -> proceeding.organisation();
      case REFERENCE -> proceeding.reference();
      case PERSON -> proceeding.person();
      case CALL_AT -> callAt;
      case WORDS -> words;
    };
  }

  /**
   * What the kind asks for, and nothing else: what was told beside it is not kept.
   *
   * @throws Refusal naming the member that is missing or cannot be so
   */
  public DeclarationFacts checked(DeclarationKind kind, LocalDate today) {
    for (AskedFact fact : kind.asks()) {
      Object told = told(fact);
      if (kind.needs(fact) && isNothing(told)) {
        throw Refusal.of(DeclarationFault.DECLARATION_FACT_MISSING).at("/" + fact.key());
      }
      if (told instanceof String text && text.length() > longest(fact)) {
        throw Refusal.of(DeclarationFault.DECLARATION_TEXT_TOO_LONG, longest(fact))
            .at("/" + fact.key());
      }
    }
    if (on != null && on.isAfter(today)) {
      throw Refusal.of(DeclarationFault.DECLARATION_IN_FUTURE).at("/on");
    }
    if (paid.amount() != null && !paid.amount().isPositive()) {
      throw Refusal.of(DeclarationFault.DECLARATION_AMOUNT_NOT_POSITIVE).at("/amount");
    }
    return only(kind);
  }

  private DeclarationFacts only(DeclarationKind kind) {
    return new DeclarationFacts(
        kept(kind, AskedFact.ON, on),
        new Paid(
            kept(kind, AskedFact.AMOUNT, paid.amount()),
            kept(kind, AskedFact.PAID_BY, paid.by()),
            kept(kind, AskedFact.PAID_TO, paid.to()),
            kept(kind, AskedFact.PROOF, paid.proof())),
        new Proceeding(
            kept(kind, AskedFact.ORGANISATION, proceeding.organisation()),
            kept(kind, AskedFact.REFERENCE, proceeding.reference()),
            kept(kind, AskedFact.PERSON, proceeding.person())),
        kept(kind, AskedFact.CALL_AT, callAt),
        kept(kind, AskedFact.WORDS, words));
  }

  private static <T> T kept(DeclarationKind kind, AskedFact fact, T told) {
    return kind.asks().contains(fact) && !isNothing(told) ? told : null;
  }

  private static boolean isNothing(Object told) {
    return told == null || told instanceof String text && text.isBlank();
  }

  private static int longest(AskedFact fact) {
    return switch (fact) {
      case REFERENCE -> LONGEST_REFERENCE;
      case WORDS -> LONGEST_WORDS;
      default -> LONGEST_NAME;
    };
  }
}
