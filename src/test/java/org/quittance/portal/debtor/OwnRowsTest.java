package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.Wish;

class OwnRowsTest {

  private static final Money TOTAL = Money.euros("420.00");
  private static final LocalDate FIRST = LocalDate.parse("2026-12-05");

  private final Map<String, String> typed = new HashMap<>();
  private final List<WishFields.Fault> faults = new ArrayList<>();

  private OwnRowsTest row(int number, String date, String amount) {
    typed.put("d" + number, date);
    typed.put("a" + number, amount);
    return this;
  }

  private OwnRows rows() {
    return OwnRows.read(typed::get, FIRST);
  }

  private List<String> amounts() {
    Wish.Own wish = (Wish.Own) rows().wish(TOTAL, false, faults);
    return wish.instalments().stream().map(part -> part.amount().decimal()).toList();
  }

  @Test
  void three_dates_a_month_apart_share_the_whole_to_begin_with() {
    assertThat(amounts()).containsExactly("140.00", "140.00", "140.00");
    assertThat(rows().list())
        .extracting(OwnRows.Row::date)
        .containsExactly("2026-12-05", "2027-01-05", "2027-02-05");
  }

  @Test
  void empty_amounts_share_what_the_others_leave_to_the_cent() {
    row(1, "2026-12-05", "100").row(2, "2027-01-05", "").row(3, "2027-02-05", "");
    row(4, "2027-03-05", "");

    assertThat(amounts()).containsExactly("100.00", "106.66", "106.66", "106.68");
  }

  @Test
  void a_row_left_wholly_empty_is_as_good_as_not_there() {
    row(1, "2026-12-05", "400").row(2, "", "").row(3, "2027-02-05", "");

    assertThat(amounts()).containsExactly("400.00", "20.00");
  }

  @Test
  void what_cannot_be_read_is_blamed_on_its_own_field() {
    row(1, "2026-12-05", "12,3x").row(2, "bientôt", "20");

    assertThat(rows().wish(TOTAL, false, faults)).isNull();
    assertThat(faults).extracting(WishFields.Fault::field).containsExactly("a1", "d2");
  }

  @Test
  void an_empty_amount_for_which_nothing_is_left_is_said() {
    row(1, "2026-12-05", "420").row(2, "2027-01-05", "");

    assertThat(rows().wish(TOTAL, false, faults)).isNull();
    assertThat(faults)
        .extracting(WishFields.Fault::field, WishFields.Fault::key)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("a2", "propose.own.nothing-left"));
  }

  @Test
  void the_rest_is_written_into_the_empty_amounts_or_else_into_the_last() {
    row(1, "2026-12-05", "100").row(2, "2027-01-05", "");
    OwnRows empty = rows();
    empty.act("spread", TOTAL, Money::decimal);
    assertThat(empty.list()).extracting(OwnRows.Row::amount).containsExactly("100", "320.00");

    row(2, "2027-01-05", "50");
    OwnRows full = rows();
    full.act("spread", TOTAL, Money::decimal);
    assertThat(full.list()).extracting(OwnRows.Row::amount).containsExactly("100", "320.00");
  }

  @Test
  void a_row_more_comes_a_month_later_and_a_row_less_leaves_no_gap() {
    row(1, "2026-12-31", "100").row(2, "2027-01-31", "320");
    OwnRows rows = rows();

    rows.act("add", TOTAL, Money::decimal);
    assertThat(rows.list().get(2)).isEqualTo(new OwnRows.Row(3, "2027-02-28", "", true));

    rows.act("remove-1", TOTAL, Money::decimal);
    assertThat(rows.list()).extracting(OwnRows.Row::number).containsExactly(1, 2);
    assertThat(rows.list().get(0).date()).isEqualTo("2027-01-31");
  }

  @Test
  void the_last_row_stays() {
    row(1, "2026-12-31", "420");
    OwnRows rows = rows();

    rows.act("remove-1", TOTAL, Money::decimal);

    assertThat(rows.list()).hasSize(1);
  }
}
