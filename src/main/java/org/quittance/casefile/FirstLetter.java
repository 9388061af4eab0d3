package org.quittance.casefile;

import java.time.LocalDate;

/**
 * The letter that opened amicable collection. Its reference and date are recalled on every later
 * contact (CPCE R124-4, last paragraph).
 */
public record FirstLetter(String reference, LocalDate sentOn) {}
