package org.quittance.negotiation;

import java.time.Instant;

/** The evidence of an agreement, for those who may have to prove it. */
public record ConsentView(
    int offerNumber,
    String language,
    String wording,
    String text,
    String textSha256,
    String typedFigures,
    String typedWords,
    Instant givenAt,
    String givenBy,
    String address,
    String userAgent) {}
