package org.quittance.negotiation;

/**
 * What a debtor agreed to and how it was shown and typed. The sum is typed by the debtor, never
 * filled in: a promise to pay proves by the signature and the sum written in words and figures by
 * the person who is bound (C. civ. 1376).
 *
 * @param language ISO 639-1 of the text
 * @param wording name of the text's version
 * @param text the very text that was shown
 * @param typedFigures the sum in figures as typed
 * @param typedWords the sum in words as typed; null where the law asks for none
 * @param address where the request came from
 * @param userAgent the browser as it names itself, null when it does not
 */
public record ConsentGiven(
    String language,
    String wording,
    String text,
    String typedFigures,
    String typedWords,
    String address,
    String userAgent) {}
