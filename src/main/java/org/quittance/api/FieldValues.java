package org.quittance.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quittance.money.Money;
import org.quittance.money.Rate;

/**
 * What the text of a single member may mean, and the faults found so far. A value at fault is
 * blamed under its JSON pointer and reads as null.
 */
abstract class FieldValues {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
  // Far above any debt, and the sum of ten thousand such amounts still fits.
  private static final int WHOLE_DIGITS = 12;

  private final String at;
  private final List<FieldFault> faults;

  /**
   * @param at JSON pointer of the object the members belong to
   * @param faults shared by all parts of one body
   */
  FieldValues(String at, List<FieldFault> faults) {
    this.at = at;
    this.faults = faults;
  }

  final List<FieldFault> faults() {
    return faults;
  }

  final void throwFaults() {
    if (!faults.isEmpty()) {
      throw new InvalidBody(faults);
    }
  }

  /** Blames a member for what only its reader can know. */
  final void blame(String name, BodyFault fault, Object... arguments) {
    blameAt(pointer(name), fault, arguments);
  }

  final void blameAt(String pointer, BodyFault fault, Object... arguments) {
    faults.add(new FieldFault(pointer, fault, List.of(arguments)));
  }

  /** Text without blanks at its ends, of at least one character and at most so many. */
  final String checked(String name, String text, int longest) {
    if (text == null) {
      return null;
    }
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      blame(name, BodyFault.TEXT_EMPTY);
    } else if (stripped.codePointCount(0, stripped.length()) > longest) {
      blame(name, BodyFault.TEXT_TOO_LONG, String.valueOf(longest));
    } else if (stripped.codePoints().anyMatch(FieldValues::isUnprintable)) {
      blame(name, BodyFault.TEXT_WITH_CONTROL_CHARACTER);
    }
    return stripped;
  }

  // A lone half of a character pair has no place in UTF-8: it would be stored as a question mark.
  private static boolean isUnprintable(int character) {
    return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
  }

  final String matching(String name, String text, Pattern pattern, String form) {
    if (text != null && !pattern.matcher(text).matches()) {
      blame(name, BodyFault.TEXT_MALFORMED, form);
    }
    return text;
  }

  final LocalDate day(String name, String text) {
    if (text == null) {
      return null;
    }
    try {
      if (DATE.matcher(text).matches()) {
        LocalDate date = LocalDate.parse(text);
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
          blame(name, BodyFault.DATE_OUT_OF_RANGE, EARLIEST.toString(), LATEST.toString());
        }
        return date;
      }
    } catch (DateTimeParseException noSuchDay) {
      // Told below, like any other text that is no date.
    }
    blame(name, BodyFault.DATE_INVALID);
    return null;
  }

  final Money euros(String name, String decimal) {
    if (decimal == null) {
      return null;
    }
    int point = decimal.indexOf('.');
    String fraction = point < 0 ? "" : decimal.substring(point + 1).replaceAll("0+$", "");
    String whole = (point < 0 ? decimal : decimal.substring(0, point)).replaceFirst("^-?0*", "");
    if (!DECIMAL.matcher(decimal).matches()) {
      blame(name, BodyFault.AMOUNT_INVALID);
    } else if (decimal.startsWith("-")) {
      blame(name, BodyFault.AMOUNT_NEGATIVE);
    } else if (fraction.length() > 2) {
      blame(name, BodyFault.AMOUNT_FRACTIONAL_CENT);
    } else if (whole.length() > WHOLE_DIGITS) {
      blame(name, BodyFault.AMOUNT_TOO_LARGE);
    } else {
      return Money.euros(
          (whole.isEmpty() ? "0" : whole) + (fraction.isEmpty() ? "" : "." + fraction));
    }
    return null;
  }

  final Rate percent(String name, String text) {
    if (text == null) {
      return null;
    }
    try {
      return Rate.percent(text);
    } catch (IllegalArgumentException notARate) {
      blame(name, BodyFault.RATE_INVALID);
      return null;
    }
  }

  final <E extends Enum<E>> E constant(String name, String given, Class<E> choices) {
    if (given == null) {
      return null;
    }
    for (E choice : choices.getEnumConstants()) {
      if (choice.name().equals(given)) {
        return choice;
      }
    }
    String known =
        Arrays.stream(choices.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    blame(name, BodyFault.VALUE_UNKNOWN, known);
    return null;
  }

  final String pointer(String name) {
    return at + "/" + name;
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
