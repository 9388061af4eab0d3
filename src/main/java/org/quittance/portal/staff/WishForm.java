package org.quittance.portal.staff;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.DatedAmount;
import org.quittance.negotiation.rules.DownPayment;
import org.quittance.negotiation.rules.Pace;
import org.quittance.negotiation.rules.Terms;
import org.quittance.negotiation.rules.TermsKind;
import org.quittance.negotiation.rules.Wish;
import org.quittance.plan.rules.ScheduledInstalment;
import org.quittance.portal.shared.TypedAmount;

/**
 * Terms as a member of staff types them: by amount, by number, date by date, or as a settlement.
 */
public class WishForm implements Serializable {

  private static final long serialVersionUID = 1L;

  /** How the terms are said. */
  public enum TermsWay {
    COUNT,
    AMOUNT,
    OWN,
    SETTLEMENT
  }

  private TermsWay way = TermsWay.COUNT;
  private String amount;
  private String count;
  private String firstOn;
  private Frequency frequency = Frequency.MONTHLY;
  private String downPayment;
  private String dueOn;
  private boolean settlement;
  private boolean autopay;
  private List<Line> lines = new ArrayList<>();

  /**
   * @throws WrongField naming the first field that cannot be read
   */
  Wish wish() throws WrongField {
    return switch (way) {
      case COUNT -> new Wish.Count(number(), pace(), firstPart(), autopay);
      case AMOUNT -> new Wish.Amount(money("wishAmount", amount), pace(), firstPart(), autopay);
      case SETTLEMENT ->
          new Wish.ByDate(money("wishAmount", amount), day("wishDue", dueOn), autopay);
      case OWN -> own();
    };
  }

  private Wish own() throws WrongField {
    List<DatedAmount> parts = new ArrayList<>();
    for (Line line : lines) {
      if (!line.isEmpty()) {
        parts.add(new DatedAmount(day("wishOwn", line.dueOn), money("wishOwn", line.amount)));
      }
    }
    return new Wish.Own(parts, settlement, autopay);
  }

  private Pace pace() throws WrongField {
    return new Pace(day("wishFirst", firstOn), frequency, null);
  }

  private DownPayment firstPart() throws WrongField {
    return downPayment == null || downPayment.isBlank()
        ? null
        : new DownPayment(money("wishDown", downPayment), null);
  }

  private int number() throws WrongField {
    if (count == null || !count.strip().matches("\\d{1,4}")) {
      throw new WrongField("wishCount", "field.number");
    }
    return Integer.parseInt(count.strip());
  }

  private static Money money(String field, String text) throws WrongField {
    return TypedAmount.parse(text).orElseThrow(() -> new WrongField(field, "field.amount"));
  }

  private static LocalDate day(String field, String text) throws WrongField {
    try {
      return LocalDate.parse(text == null ? "" : text.strip());
    } catch (DateTimeException notADate) {
      throw new WrongField(field, "field.date");
    }
  }

  /** Takes over terms as they are: by number where that says them whole, else date by date. */
  void take(Terms terms) {
    autopay = terms.autopay();
    firstOn = terms.firstDueOn().toString();
    if (terms.frequency() != null && terms.isEven() && !terms.hasDownPayment()) {
      way = TermsWay.COUNT;
      count = String.valueOf(terms.count());
      frequency = terms.frequency();
      downPayment = null;
      return;
    }
    way = TermsWay.OWN;
    settlement = terms.kind() == TermsKind.SETTLEMENT;
    lines = new ArrayList<>();
    for (ScheduledInstalment one : terms.instalments()) {
      lines.add(new Line(one.dueOn().toString(), one.amount().decimal()));
    }
  }

  /** Makes room for one more date. */
  public void addLine() {
    lines.add(new Line("", ""));
  }

  public void removeLine(int index) {
    if (index >= 0 && index < lines.size()) {
      lines.remove(index);
    }
  }

  public TermsWay[] getWays() {
    return TermsWay.values();
  }

  public Frequency[] getFrequencies() {
    return Frequency.values();
  }

  public TermsWay getWay() {
    return way;
  }

  public void setWay(TermsWay way) {
    this.way = way;
    if (way == TermsWay.OWN && lines.isEmpty()) {
      addLine();
      addLine();
    }
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public String getCount() {
    return count;
  }

  public void setCount(String count) {
    this.count = count;
  }

  public String getFirstOn() {
    return firstOn;
  }

  public void setFirstOn(String firstOn) {
    this.firstOn = firstOn;
  }

  public Frequency getFrequency() {
    return frequency;
  }

  public void setFrequency(Frequency frequency) {
    this.frequency = frequency;
  }

  public String getDownPayment() {
    return downPayment;
  }

  public void setDownPayment(String downPayment) {
    this.downPayment = downPayment;
  }

  public String getDueOn() {
    return dueOn;
  }

  public void setDueOn(String dueOn) {
    this.dueOn = dueOn;
  }

  public boolean isSettlement() {
    return settlement;
  }

  public void setSettlement(boolean settlement) {
    this.settlement = settlement;
  }

  public List<Line> getLines() {
    return lines;
  }

  /** One date of an own schedule, as typed. */
  public static class Line implements Serializable {

    private static final long serialVersionUID = 1L;

    private String dueOn;
    private String amount;

    Line(String dueOn, String amount) {
      this.dueOn = dueOn;
      this.amount = amount;
    }

    boolean isEmpty() {
      return (dueOn == null || dueOn.isBlank()) && (amount == null || amount.isBlank());
    }

    public String getDueOn() {
      return dueOn;
    }

    public void setDueOn(String dueOn) {
      this.dueOn = dueOn;
    }

    public String getAmount() {
      return amount;
    }

    public void setAmount(String amount) {
      this.amount = amount;
    }
  }

  /** A field that holds nothing readable. */
  static final class WrongField extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String key;

    WrongField(String field, String key) {
      super(field, null, false, false);
      this.field = field;
      this.key = key;
    }

    String field() {
      return field;
    }

    /** In the messages bundle. */
    String key() {
      return key;
    }
  }
}
