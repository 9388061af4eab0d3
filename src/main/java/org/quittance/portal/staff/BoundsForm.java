package org.quittance.portal.staff;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quittance.casefile.rules.ClaimKind;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.AgeRange;
import org.quittance.negotiation.rules.BalanceRange;
import org.quittance.negotiation.rules.BoundType;
import org.quittance.negotiation.rules.BoundValue;
import org.quittance.negotiation.rules.BoundsKey;
import org.quittance.negotiation.rules.BoundsSheet;
import org.quittance.negotiation.rules.PolicyRules;
import org.quittance.negotiation.rules.Segment;
import org.quittance.portal.shared.TypedAmount;
import org.quittance.refusal.Refusal;

/** The bounds of one scope as they are typed: a column for all cases, then one for each segment. */
public class BoundsForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Column base = new Column();
  private final List<Column> segments = new ArrayList<>();

  /** Fills the form with rules as the reader writes them. */
  static BoundsForm of(PolicyRules rules, Locale locale) {
    BoundsForm form = new BoundsForm();
    form.base.fill(rules.base(), locale);
    for (Segment segment : rules.segments()) {
      Column column = new Column();
      column.name = segment.name();
      column.balanceFrom = typed(segment.balance().from().decimal(), locale);
      Money below = segment.balance().below();
      column.balanceBelow = below == null ? null : typed(below.decimal(), locale);
      column.ageFrom = String.valueOf(segment.age().from());
      column.ageBelow = segment.age().below() == null ? null : segment.age().below().toString();
      column.claimKinds = segment.claimKinds().toArray(ClaimKind[]::new);
      column.debtorKinds = segment.debtorKinds().toArray(DebtorKind[]::new);
      column.fill(segment.bounds(), locale);
      form.segments.add(column);
    }
    return form;
  }

  private static String typed(String canonical, Locale locale) {
    return locale.getLanguage().equals("fr") ? canonical.replace('.', ',') : canonical;
  }

  /**
   * The rules that were typed.
   *
   * @param mistakes takes every field that cannot be read; when there is one the rules are not
   *     whole
   */
  PolicyRules read(Mistakes mistakes) {
    BoundsSheet sheet = base.sheet(mistakes);
    List<Segment> read = new ArrayList<>();
    for (Column column : segments) {
      try {
        read.add(column.segment(mistakes));
      } catch (Refusal refusal) {
        mistakes.add(column, null, refusal);
      }
    }
    try {
      return new PolicyRules(sheet, read);
    } catch (Refusal refusal) {
      mistakes.add(base, null, refusal);
      return PolicyRules.EMPTY;
    }
  }

  void addSegment() {
    Column added = new Column();
    if (!segments.isEmpty()) {
      added.balanceFrom = segments.get(segments.size() - 1).balanceBelow;
    }
    segments.add(added);
  }

  void removeSegment(int index) {
    if (index >= 0 && index < segments.size()) {
      segments.remove(index);
    }
  }

  public Column getBase() {
    return base;
  }

  public List<Column> getSegments() {
    return segments;
  }

  /** All columns, the one for all cases first. */
  public List<Column> getColumns() {
    List<Column> columns = new ArrayList<>(List.of(base));
    columns.addAll(segments);
    return columns;
  }

  /** Takes what cannot be read. */
  @FunctionalInterface
  interface Mistakes {
    /**
     * @param key null when it is the segment itself
     */
    void add(Column column, BoundsKey key, Refusal refusal);
  }

  /** The values of one column, by the written form of their keys; an empty one is inherited. */
  public static class Column implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, String> texts = new LinkedHashMap<>();
    private String name;
    private String balanceFrom;
    private String balanceBelow;
    private String ageFrom;
    private String ageBelow;
    private ClaimKind[] claimKinds = {};
    private DebtorKind[] debtorKinds = {};

    private void fill(BoundsSheet sheet, Locale locale) {
      sheet
          .values()
          .forEach(
              (key, value) ->
                  texts.put(
                      key.text(), isDecimal(key) ? typed(value.text(), locale) : value.text()));
    }

    private BoundsSheet sheet(Mistakes mistakes) {
      Map<BoundsKey, BoundValue> values = new TreeMap<>();
      for (BoundsKey key : BoundsKey.ALL) {
        String text = texts.get(key.text());
        if (text != null && !text.isBlank()) {
          try {
            values.put(key, key.field().parse(isDecimal(key) ? canonical(text) : text));
          } catch (Refusal refusal) {
            mistakes.add(this, key, refusal);
          }
        }
      }
      return new BoundsSheet(new TreeMap<>(values));
    }

    private Segment segment(Mistakes mistakes) {
      return new Segment(
          name == null ? "" : name.strip(),
          new BalanceRange(
              balanceFrom == null ? Money.ZERO : euros(balanceFrom),
              balanceBelow == null ? null : euros(balanceBelow)),
          new AgeRange(
              ageFrom == null ? 0 : days(ageFrom), ageBelow == null ? null : days(ageBelow)),
          setOf(ClaimKind.class, claimKinds),
          setOf(DebtorKind.class, debtorKinds),
          sheet(mistakes));
    }

    private static <E extends Enum<E>> Set<E> setOf(Class<E> type, E[] kinds) {
      Set<E> set = EnumSet.noneOf(type);
      set.addAll(Arrays.asList(kinds));
      return set;
    }

    private static boolean isDecimal(BoundsKey key) {
      return key.field().type() == BoundType.AMOUNT || key.field().type() == BoundType.PERCENT;
    }

    private static String canonical(String typed) {
      return TypedAmount.parse(typed.replace("%", "")).map(Money::decimal).orElse(typed);
    }

    private static Money euros(String typed) {
      return TypedAmount.parse(typed)
          .orElseThrow(() -> Refusal.of(BoundsTyping.BOUND_RANGE_UNREADABLE, typed));
    }

    private static int days(String typed) {
      if (!typed.strip().matches("\\d{1,5}")) {
        throw Refusal.of(BoundsTyping.BOUND_RANGE_UNREADABLE, typed);
      }
      return Integer.parseInt(typed.strip());
    }

    /** Whether the column itself says something of a bound. */
    public boolean isOwn(String key) {
      String text = texts.get(key);
      return text != null && !text.isBlank();
    }

    public Map<String, String> getTexts() {
      return texts;
    }

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public String getBalanceFrom() {
      return balanceFrom;
    }

    public void setBalanceFrom(String balanceFrom) {
      this.balanceFrom = balanceFrom;
    }

    public String getBalanceBelow() {
      return balanceBelow;
    }

    public void setBalanceBelow(String balanceBelow) {
      this.balanceBelow = balanceBelow;
    }

    public String getAgeFrom() {
      return ageFrom;
    }

    public void setAgeFrom(String ageFrom) {
      this.ageFrom = ageFrom;
    }

    public String getAgeBelow() {
      return ageBelow;
    }

    public void setAgeBelow(String ageBelow) {
      this.ageBelow = ageBelow;
    }

    public ClaimKind[] getClaimKinds() {
      return claimKinds.clone();
    }

    public void setClaimKinds(ClaimKind[] claimKinds) {
      this.claimKinds = claimKinds == null ? new ClaimKind[0] : claimKinds.clone();
    }

    public DebtorKind[] getDebtorKinds() {
      return debtorKinds.clone();
    }

    public void setDebtorKinds(DebtorKind[] debtorKinds) {
      this.debtorKinds = debtorKinds == null ? new DebtorKind[0] : debtorKinds.clone();
    }
  }
}
