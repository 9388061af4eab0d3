package org.quittance.caserecords.csv;

import java.util.List;
import java.util.Map;

/**
 * A line of a file as text.
 *
 * @param values without those that are empty
 * @param faults what kept the line from being read; then values may be empty
 */
record Row(long line, Map<CaseColumn, String> values, List<LineFault> faults) {

  static Row faulty(LineFault fault) {
    return new Row(fault.line(), Map.of(), List.of(fault));
  }

  String get(CaseColumn column) {
    return values.get(column);
  }
}
