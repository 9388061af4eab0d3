package org.quittance.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.document.AmountInWords;
import org.quittance.jurisdiction.Jurisdiction;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.TypedSum;
import org.quittance.refusal.Refusal;

/**
 * Whether what the debtor typed under the text is the sum agreed. A consumer types it in words and
 * in figures (C. civ. 1376; in Belgium C. civ. 8.21); between merchants proof is free and figures
 * are enough (C. com. L110-3; in Belgium C. civ. 8.11). Who says « septante » where others say «
 * soixante-dix » may do so, and may as well not.
 */
@ApplicationScoped
class ConsentCheck {

  /**
   * @throws Refusal pointing at what was typed wrong
   */
  void require(NegotiationBasis basis, Money agreed, ConsentGiven given) {
    if (given == null) {
      throw Refusal.of(NegotiationRefusal.CONSENT_MISSING);
    }
    if (!TypedSum.isFigures(given.typedFigures(), agreed)) {
      throw Refusal.of(NegotiationRefusal.TYPED_FIGURES_DIFFER, agreed).at("/typedFigures");
    }
    if (basis.facts().debtorKind() == DebtorKind.CONSUMER) {
      Locale language = Locale.forLanguageTag(given.language());
      String words = AmountInWords.of(agreed, law(basis).spoken(language));
      if (!TypedSum.isWords(given.typedWords(), words)
          && !TypedSum.isWords(given.typedWords(), AmountInWords.of(agreed, language))) {
        throw Refusal.of(NegotiationRefusal.TYPED_WORDS_DIFFER, words).at("/typedWords");
      }
    }
  }

  private static Jurisdiction law(NegotiationBasis basis) {
    return Jurisdictions.of(basis.subject().jurisdiction());
  }
}
