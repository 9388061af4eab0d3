package org.quittance.portal.debtor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.quittance.money.Money;
import org.quittance.money.Remainder;
import org.quittance.negotiation.rules.DatedAmount;
import org.quittance.negotiation.rules.Wish;
import org.quittance.portal.shared.TypedAmount;

/**
 * The rows of a schedule of one's own, as typed. Amounts left empty share what the others leave, so
 * that nobody has to do sums.
 */
final class OwnRows {

  /** More is nothing a person types. */
  static final int MOST = 60;

  private static final int SHOWN_FIRST = 3;
  private static final int ROOM_IN_ADDRESS = 600;
  private static final String ADD = "add";
  private static final String SPREAD = "spread";
  private static final String REMOVE = "remove-";

  private final List<Row> rows = new ArrayList<>();

  private OwnRows() {}

  /**
   * @param typed what a field holds, by its name; null when it was not sent
   * @param first the date of the first row when nothing was typed yet; null leaves it open
   */
  static OwnRows read(UnaryOperator<String> typed, LocalDate first) {
    OwnRows own = new OwnRows();
    for (int i = 1; i <= ROOM_IN_ADDRESS; i++) {
      String date = typed.apply("d" + i);
      String amount = typed.apply("a" + i);
      if (date == null && amount == null) {
        break;
      }
      own.rows.add(new Row(i, plain(date), plain(amount), false));
    }
    if (own.rows.isEmpty()) {
      for (int i = 0; i < SHOWN_FIRST; i++) {
        String date = first == null ? "" : first.plusMonths(i).toString();
        own.rows.add(new Row(i + 1, date, "", false));
      }
    }
    return own;
  }

  private static String plain(String typed) {
    return typed == null ? "" : typed.strip();
  }

  /**
   * Does what a button asked for: a row more, a row less, or the rest spread.
   *
   * @param written how an amount is put into a field
   */
  void act(String what, Money total, Function<Money, String> written) {
    if (ADD.equals(what) && rows.size() < MOST) {
      String next = lastDate().map(day -> day.plusMonths(1).toString()).orElse("");
      rows.add(new Row(rows.size() + 1, next, "", true));
    } else if (what != null && what.matches(REMOVE + "\\d{1,3}")) {
      remove(Integer.parseInt(what.substring(REMOVE.length())));
    } else if (SPREAD.equals(what)) {
      spread(total, written);
    }
  }

  private void remove(int number) {
    if (rows.size() > 1) {
      rows.removeIf(row -> row.number() == number);
      for (int i = 0; i < rows.size(); i++) {
        rows.set(i, rows.get(i).numbered(i + 1));
      }
    }
  }

  // With no amount left empty, the last row takes the difference.
  private void spread(Money total, Function<Money, String> written) {
    List<Row> empty = open();
    Row last = rows.get(rows.size() - 1);
    List<Row> takers = empty.isEmpty() ? List.of(last) : empty;
    shares(total, takers)
        .ifPresent(
            shares -> {
              Iterator<Money> share = shares.iterator();
              takers.forEach(
                  row -> rows.set(row.number() - 1, row.holding(written.apply(share.next()))));
            });
  }

  /**
   * What the rows that take the rest get; empty when there is no rest or an amount is unreadable.
   */
  private Optional<List<Money>> shares(Money total, List<Row> takers) {
    Money rest = total;
    for (Row row : rows) {
      if (!takers.contains(row) && !row.isBlank()) {
        Optional<Money> amount = TypedAmount.parse(row.amount());
        if (amount.isEmpty()) {
          return Optional.empty();
        }
        rest = rest.minus(amount.get());
      }
    }
    return takers.isEmpty() || rest.minor() < takers.size()
        ? Optional.empty()
        : Optional.of(rest.split(takers.size(), Remainder.LAST));
  }

  /** What the rows ask for; what cannot be read is added to {@code faults}. */
  Wish wish(Money total, boolean autopay, List<WishFields.Fault> faults) {
    List<Row> open = open();
    Optional<List<Money>> shares = shares(total, open);
    if (!open.isEmpty() && shares.isEmpty() && isEveryAmountReadable()) {
      faults.add(new WishFields.Fault("a" + open.get(0).number(), "propose.own.nothing-left"));
    }
    Iterator<Money> share = shares.orElse(List.of()).iterator();
    List<DatedAmount> parts = new ArrayList<>();
    for (Row row : rows) {
      if (row.isBlank()) {
        continue;
      }
      Optional<LocalDate> day = WishFields.date(row.date());
      if (day.isEmpty()) {
        faults.add(new WishFields.Fault("d" + row.number(), "field.date"));
      }
      Optional<Money> amount =
          row.amount().isEmpty()
              ? Optional.ofNullable(share.hasNext() ? share.next() : null)
              : TypedAmount.parse(row.amount());
      if (amount.isEmpty() && !row.amount().isEmpty()) {
        faults.add(new WishFields.Fault("a" + row.number(), "field.amount"));
      }
      if (day.isPresent() && amount.isPresent()) {
        parts.add(new DatedAmount(day.get(), amount.get()));
      }
    }
    if (parts.isEmpty() && faults.isEmpty()) {
      faults.add(new WishFields.Fault("d1", "field.date"));
    }
    return faults.isEmpty() ? new Wish.Own(parts, false, autopay) : null;
  }

  // A row with neither date nor amount is as good as not there, and takes no share.
  private List<Row> open() {
    return rows.stream().filter(row -> row.amount().isEmpty() && !row.date().isEmpty()).toList();
  }

  private boolean isEveryAmountReadable() {
    return rows.stream()
        .allMatch(row -> row.amount().isEmpty() || TypedAmount.parse(row.amount()).isPresent());
  }

  private Optional<LocalDate> lastDate() {
    for (int i = rows.size() - 1; i >= 0; i--) {
      Optional<LocalDate> day = WishFields.date(rows.get(i).date());
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  List<Row> list() {
    return List.copyOf(rows);
  }

  void into(WishAddress address) {
    int number = 0;
    for (Row row : rows) {
      if (!row.isBlank()) {
        number++;
        address.with("d" + number, row.date()).with("a" + number, row.amount());
      }
    }
  }

  static String fieldAt(String pointer) {
    String[] parts = pointer.split("/", -1);
    if (parts.length < 4) {
      return WishFields.OWN;
    }
    return (parts[3].equals("amount") ? "a" : "d") + (Integer.parseInt(parts[2]) + 1);
  }

  /**
   * One dated amount, as typed.
   *
   * @param fresh whether it was added just now
   */
  public record Row(int number, String date, String amount, boolean fresh) {

    boolean isBlank() {
      return date.isEmpty() && amount.isEmpty();
    }

    Row numbered(int now) {
      return new Row(now, date, amount, fresh);
    }

    Row holding(String share) {
      return new Row(number, date, share, fresh);
    }
  }
}
