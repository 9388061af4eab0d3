package org.quittance.caserecords.csv;

import java.util.Arrays;
import java.util.List;

/**
 * What is wrong with a line of a file.
 *
 * @param line the first line is 1, and holds the header of a CSV file
 * @param field the header of the column, null when the whole line is at fault
 * @param code of a refusal, in whose sentence the arguments stand
 * @param excerpt the beginning of what was written there, null when nothing was
 */
public record LineFault(
    long line, String field, String code, List<String> arguments, String excerpt) {

  private static final int LONGEST_EXCERPT = 80;

  public LineFault {
    arguments = List.copyOf(arguments);
    if (excerpt != null && excerpt.length() > LONGEST_EXCERPT) {
      excerpt = excerpt.substring(0, LONGEST_EXCERPT);
    }
  }

  static LineFault of(long line, String field, LineRefusal code, String excerpt, Object... args) {
    return new LineFault(
        line, field, code.code(), Arrays.stream(args).map(String::valueOf).toList(), excerpt);
  }
}
