package org.quittance.portal.debtor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.negotiation.NegotiationBasis;
import org.quittance.negotiation.rules.DownPayment;
import org.quittance.negotiation.rules.Pace;
import org.quittance.negotiation.rules.Wish;
import org.quittance.portal.shared.Language;
import org.quittance.portal.shared.PageLanguage;
import org.quittance.portal.shared.TypedAmount;

/**
 * What a person asks for, as they typed it. It travels in the address, so that the way back, a
 * reload, another language and a browser without script all keep it; it is no secret and changes
 * nothing. The names of the fields are the ids on the page.
 */
@Named("wish")
@RequestScoped
public class WishFields {

  static final String WAY = "by";
  static final String EACH = "each";
  static final String COUNT = "count";
  static final String SUM = "sum";
  static final String UNTIL = "until";
  static final String EVERY = "every";
  static final String DAY = "day";
  static final String FROM = "from";
  static final String DOWN = "down";
  static final String DOWN_ON = "downOn";
  static final String AUTOPAY = "autopay";
  static final String OWN = "own";

  private static final String CHECKED = "on";

  /** The ways to say what one can pay; the names are those in the address. */
  enum Way {
    EACH,
    COUNT,
    DATE,
    OWN;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Inject private HttpServletRequest request;
  @Inject private Language language;
  private final Map<String, String> preset = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private OwnRows rows;

  /** True once the person has asked for something. */
  public boolean isGiven() {
    return request.getParameter(WAY) != null;
  }

  /** What a field shows until the person has typed there. */
  void preset(String field, String text) {
    preset.put(field, text);
  }

  /** What a field holds, without surrounding blanks; empty when there is nothing. */
  public String text(String field) {
    String typed = request.getParameter(field);
    return (typed == null ? preset.getOrDefault(field, "") : typed).strip();
  }

  /** Whether the person has left a field to us. */
  boolean lacks(String field) {
    return request.getParameter(field) == null;
  }

  /** The chosen way, by the name it has in the address. */
  public String getWay() {
    return way().key();
  }

  Way way() {
    String wanted = request.getParameter(WAY);
    for (Way way : Way.values()) {
      if (way.key().equals(wanted)) {
        return way;
      }
    }
    return Way.EACH;
  }

  /** Whether instalments are to be taken from a card or an account. */
  public boolean isAutopay() {
    return CHECKED.equals(text(AUTOPAY));
  }

  /** The dates of one's own, at least one row. */
  OwnRows rows(NegotiationBasis basis) {
    if (rows == null) {
      rows = OwnRows.read(request::getParameter, date(text(FROM)).orElse(null));
      rows.act(request.getParameter("do"), basis.bounds().planTotal(basis.facts()), this::written);
    }
    return rows;
  }

  /** What is asked for; empty when something is missing or unreadable, as {@link #faults} tell. */
  Optional<Wish> read(NegotiationBasis basis) {
    faults.clear();
    Wish wish =
        switch (way()) {
          case EACH -> each();
          case COUNT -> count();
          case DATE -> byDate();
          case OWN ->
              rows(basis).wish(basis.bounds().planTotal(basis.facts()), isAutopay(), faults);
        };
    return faults.isEmpty() ? Optional.ofNullable(wish) : Optional.empty();
  }

  /** What kept the wish from being read, in page order. */
  List<Fault> faults() {
    return faults;
  }

  private Wish each() {
    Money each = amount(EACH);
    Pace pace = pace();
    DownPayment down = downPayment();
    return faults.isEmpty() ? new Wish.Amount(each, pace, down, isAutopay()) : null;
  }

  private Wish count() {
    Integer count = number(COUNT, "propose.count.unreadable");
    Pace pace = pace();
    DownPayment down = downPayment();
    return faults.isEmpty() ? new Wish.Count(count, pace, down, isAutopay()) : null;
  }

  private Wish byDate() {
    Money sum = text(SUM).isEmpty() ? null : amount(SUM);
    LocalDate until = day(UNTIL);
    return faults.isEmpty() ? new Wish.ByDate(sum, until, isAutopay()) : null;
  }

  private Pace pace() {
    LocalDate from = day(FROM);
    Frequency frequency = frequency();
    Integer dayOfMonth =
        frequency == Frequency.MONTHLY && !text(DAY).isEmpty()
            ? number(DAY, "refusal.WISH_DAY_OF_MONTH_WRONG")
            : null;
    return faults.isEmpty() ? new Pace(from, frequency, dayOfMonth) : null;
  }

  Frequency frequency() {
    for (Frequency frequency : Frequency.values()) {
      if (frequency.name().equals(text(EVERY))) {
        return frequency;
      }
    }
    return Frequency.MONTHLY;
  }

  private DownPayment downPayment() {
    if (text(DOWN).isEmpty()) {
      return null;
    }
    Money amount = amount(DOWN);
    LocalDate on = text(DOWN_ON).isEmpty() ? null : day(DOWN_ON);
    return faults.isEmpty() ? new DownPayment(amount, on) : null;
  }

  private Money amount(String field) {
    Optional<Money> typed = TypedAmount.parse(text(field));
    if (typed.isEmpty()) {
      faults.add(new Fault(field, "field.amount"));
    }
    return typed.orElse(null);
  }

  private LocalDate day(String field) {
    Optional<LocalDate> typed = date(text(field));
    if (typed.isEmpty()) {
      faults.add(new Fault(field, "field.date"));
    }
    return typed.orElse(null);
  }

  private Integer number(String field, String otherwise) {
    if (text(field).matches("\\d{1,4}")) {
      return Integer.valueOf(text(field));
    }
    faults.add(new Fault(field, otherwise));
    return null;
  }

  /** An amount as its reader would type it. */
  String written(Money amount) {
    String plain = amount.decimal().replaceFirst("\\.00$", "");
    return language.current() == PageLanguage.FRENCH ? plain.replace('.', ',') : plain;
  }

  static Optional<LocalDate> date(String text) {
    try {
      return text == null || text.isBlank()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  /** The field to blame for what a refusal of a wish points at. */
  String fieldAt(String pointer) {
    if (pointer == null) {
      return null;
    }
    return switch (pointer) {
      case "/amount" -> way() == Way.EACH ? EACH : SUM;
      case "/count" -> COUNT;
      case "/firstOn" -> FROM;
      case "/dayOfMonth" -> DAY;
      case "/dueOn" -> UNTIL;
      case "/downPayment/amount" -> DOWN;
      case "/downPayment/dueOn" -> DOWN_ON;
      default -> pointer.startsWith("/instalments") ? OwnRows.fieldAt(pointer) : null;
    };
  }

  /** The address of what is asked for, without what was only tried on the way. */
  WishAddress address() {
    return address(text(EACH));
  }

  /** The same with another amount each time. */
  WishAddress address(String each) {
    WishAddress address = new WishAddress().with(WAY, getWay());
    switch (way()) {
      case EACH -> address.with(EACH, each);
      case COUNT -> address.with(COUNT, text(COUNT));
      case DATE -> address.with(SUM, text(SUM)).with(UNTIL, text(UNTIL));
      case OWN -> {
        if (rows != null) {
          rows.into(address);
        }
      }
    }
    if (way() == Way.EACH || way() == Way.COUNT) {
      address
          .with(EVERY, frequency().name())
          .with(DAY, text(DAY))
          .with(FROM, text(FROM))
          .with(DOWN, text(DOWN))
          .with(DOWN_ON, text(DOWN_ON));
    }
    return address.with(AUTOPAY, isAutopay() ? CHECKED : "");
  }

  /**
   * Something to put right.
   *
   * @param field the id of the field to blame; null for the whole
   * @param key in the messages bundle
   */
  record Fault(String field, String key, Object... arguments) {}
}
