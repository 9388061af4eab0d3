package org.quittance.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.document.AmountInWords;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.NegotiationFacts;
import org.quittance.negotiation.rules.TypedSum;
import org.quittance.refusal.Refusal;

/**
 * Whether what the debtor typed under the text is the sum agreed. A consumer types it in words and
 * in figures (C. civ. 1376); between merchants proof is free and figures are enough (C. com.
 * L110-3).
 */
@ApplicationScoped
class ConsentCheck {

  /**
   * @throws Refusal pointing at what was typed wrong
   */
  void require(NegotiationFacts facts, Money agreed, ConsentGiven given) {
    if (given == null) {
      throw Refusal.of(NegotiationRefusal.CONSENT_MISSING);
    }
    if (!TypedSum.isFigures(given.typedFigures(), agreed)) {
      throw Refusal.of(NegotiationRefusal.TYPED_FIGURES_DIFFER, agreed).at("/typedFigures");
    }
    if (facts.debtorKind() == DebtorKind.CONSUMER) {
      String words = AmountInWords.of(agreed, Locale.forLanguageTag(given.language()));
      if (!TypedSum.isWords(given.typedWords(), words)) {
        throw Refusal.of(NegotiationRefusal.TYPED_WORDS_DIFFER, words).at("/typedWords");
      }
    }
  }
}
