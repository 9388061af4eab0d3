package org.quittance.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quittance.casefile.CaseOverview;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.BoundsField;
import org.quittance.negotiation.rules.ResolvedBounds;
import org.quittance.negotiation.rules.Terms;
import org.quittance.negotiation.rules.TermsKind;
import org.quittance.platform.Wording;

/**
 * What a debtor agrees to, in plain words: who is owed how much, what is to be paid when, what is
 * given up for it, what the agreement does to the limitation period, what happens when an
 * instalment is missed, and the rights that remain, each by the law of the case. The same text is
 * shown, kept as evidence and printed.
 *
 * @param wording name of the text's version, kept with the evidence
 * @param paragraphs in the order they are read
 */
public record ConsentText(String wording, List<String> paragraphs) {

  // A text that changes gets another name; who agreed keeps the text and the name they agreed to.
  private static final String VERSION = "consent-2026-12-";

  /**
   * @param owed the debt on the day of the agreement
   */
  public static ConsentText of(
      CaseOverview caseFile, Money owed, Terms terms, ResolvedBounds bounds, Locale language) {
    Paragraphs text = new Paragraphs(caseFile.law().spoken(language), new ArrayList<>());
    text.add(
        "owed",
        owed,
        caseFile.creditor().name(),
        caseFile.reference(),
        caseFile.firstLetter().reference(),
        caseFile.firstLetter().sentOn());
    if (terms.count() == 1) {
      text.add("pay.once", terms.total(), terms.firstDueOn());
    } else {
      text.add(
          "pay.plan",
          terms.total(),
          terms.count(),
          terms.instalments().get(0).amount(),
          terms.firstDueOn(),
          terms.lastDueOn());
    }
    text.add("free");
    if (terms.waived().isPositive()) {
      text.add(
          terms.kind() == TermsKind.SETTLEMENT ? "waived.settlement" : "waived.plan",
          terms.waived());
    }
    text.add("limitation");
    text.add("missed", bounds.number(BoundsField.GRACE_DAYS), bounds.number(BoundsField.CURE_DAYS));
    text.add("early");
    text.add("rights");
    text.add("title");
    return new ConsentText(VERSION + caseFile.law().code(), text.sentences());
  }

  /** The whole text, a paragraph a line. */
  public String text() {
    return String.join("\n", paragraphs);
  }

  private record Paragraphs(Locale language, List<String> sentences) {

    void add(String key, Object... arguments) {
      sentences.add(Wording.text(Wording.DOCUMENTS, "consent." + key, language, arguments));
    }
  }
}
