package org.quittance.access;

/**
 * What tells the addressee from whoever else got the link. As a fact it comes from the case file: a
 * consumer has a postal code and, when known, a birth year; a business has a SIREN. As an answer it
 * is what was typed. Any part may be null.
 */
public record GuardAnswer(String postalCode, String birthYear, String siren) {

  @Override
  public String toString() {
    return "GuardAnswer[hidden]";
  }
}
