package org.quittance.caserecords.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quittance.money.Money;
import org.quittance.money.Rate;

/** Reads the values of one row and gathers what is wrong with them. */
final class Fields {

  private static final Set<String> YES = Set.of("1", "true", "yes", "oui", "o", "y", "x");
  private static final Set<String> NO = Set.of("0", "false", "no", "non", "n");
  private static final List<DateTimeFormatter> DATES =
      List.of("uuuu-MM-dd", "d/M/uuuu", "d.M.uuuu", "d-M-uuuu").stream()
          .map(form -> DateTimeFormatter.ofPattern(form).withResolverStyle(ResolverStyle.STRICT))
          .toList();
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2199;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]");
  private static final Pattern CURRENCY = Pattern.compile("(€|EUR)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern GROUPED_FRENCH = Pattern.compile("\\d{1,3}(\\.\\d{3})+,\\d{1,2}");
  private static final Pattern GROUPED_ENGLISH = Pattern.compile("\\d{1,3}(,\\d{3})+\\.\\d{1,2}");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}([.,]\\d{1,2})?");
  private static final Pattern RATE = Pattern.compile("\\d{1,3}([.,]\\d{1,4})?");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");
  private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
  private static final Pattern FRENCH_PHONE = Pattern.compile("0[1-9]\\d{8}");

  private final Row row;
  private final List<LineFault> faults = new ArrayList<>();

  Fields(Row row) {
    this.row = row;
  }

  List<LineFault> faults() {
    return faults;
  }

  /** Null when the column is empty or at fault. */
  String text(CaseColumn column) {
    String value = row.get(column);
    if (value == null) {
      if (column.isRequired()) {
        blame(column, LineRefusal.LINE_FIELD_MISSING);
      }
      return null;
    }
    if (value.length() > column.longest()) {
      blame(column, LineRefusal.LINE_FIELD_TOO_LONG, column.longest());
      return null;
    }
    return value;
  }

  /** ISO or French: {@code 2026-03-05}, {@code 05/03/2026}, {@code 5.3.2026}. */
  LocalDate date(CaseColumn column) {
    String value = text(column);
    if (value == null) {
      return null;
    }
    for (DateTimeFormatter form : DATES) {
      try {
        LocalDate date = LocalDate.parse(value, form);
        if (date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR) {
          return date;
        }
      } catch (DateTimeException notThisForm) {
        continue;
      }
    }
    blame(column, LineRefusal.LINE_DATE_UNREADABLE);
    return null;
  }

  /** {@code 1234.56}, {@code 1 234,56}, {@code 1.234,56 €}: never rounded, never negative. */
  Money amount(CaseColumn column) {
    String value = text(column);
    if (value == null) {
      return null;
    }
    String digits = CURRENCY.matcher(BLANKS.matcher(value).replaceAll("")).replaceAll("");
    if (GROUPED_FRENCH.matcher(digits).matches()) {
      digits = digits.replace(".", "");
    } else if (GROUPED_ENGLISH.matcher(digits).matches()) {
      digits = digits.replace(",", "");
    }
    if (!AMOUNT.matcher(digits).matches()) {
      blame(column, LineRefusal.LINE_AMOUNT_UNREADABLE);
      return null;
    }
    return Money.euros(digits.replace(',', '.'));
  }

  Rate rate(CaseColumn column) {
    String value = text(column);
    if (value == null) {
      return null;
    }
    String digits = BLANKS.matcher(value).replaceAll("").replace("%", "");
    if (!RATE.matcher(digits).matches()) {
      blame(column, LineRefusal.LINE_RATE_UNREADABLE);
      return null;
    }
    return Rate.percent(digits.replace(',', '.'));
  }

  <E extends Enum<E>> E choice(CaseColumn column, Class<E> choices, E otherwise) {
    String value = text(column);
    if (value == null) {
      return otherwise;
    }
    for (E choice : choices.getEnumConstants()) {
      if (choice.name().equalsIgnoreCase(value)) {
        return choice;
      }
    }
    blame(
        column,
        LineRefusal.LINE_CHOICE_UNKNOWN,
        Arrays.stream(choices.getEnumConstants())
            .map(Enum::name)
            .collect(Collectors.joining(", ")));
    return otherwise;
  }

  boolean flag(CaseColumn column) {
    String value = text(column);
    String said = value == null ? "0" : value.toLowerCase(Locale.ROOT);
    if (!YES.contains(said) && !NO.contains(said)) {
      blame(column, LineRefusal.LINE_CHOICE_UNKNOWN, "0, 1");
    }
    return YES.contains(said);
  }

  String email(CaseColumn column) {
    return matching(column, text(column), EMAIL, LineRefusal.LINE_EMAIL_UNREADABLE);
  }

  /** E.164, or ten French digits. */
  String phone(CaseColumn column) {
    String value = text(column);
    String digits = value == null ? null : value.replaceAll("[\\s\\u00a0\\u202f.()-]", "");
    if (digits != null && FRENCH_PHONE.matcher(digits).matches()) {
      digits = "+33" + digits.substring(1);
    }
    return matching(column, digits, PHONE, LineRefusal.LINE_PHONE_UNREADABLE);
  }

  String oneOf(CaseColumn column, Set<String> allowed, String otherwise) {
    String value = text(column);
    if (value == null) {
      return otherwise;
    }
    if (!allowed.contains(value.toLowerCase(Locale.ROOT))) {
      blame(
          column,
          LineRefusal.LINE_CHOICE_UNKNOWN,
          allowed.stream().sorted().collect(Collectors.joining(", ")));
    }
    return value.toLowerCase(Locale.ROOT);
  }

  private String matching(CaseColumn column, String value, Pattern pattern, LineRefusal refusal) {
    if (value == null || pattern.matcher(value).matches()) {
      return value;
    }
    blame(column, refusal);
    return null;
  }

  void blame(CaseColumn column, LineRefusal refusal, Object... arguments) {
    faults.add(LineFault.of(row.line(), column.header(), refusal, row.get(column), arguments));
  }
}
