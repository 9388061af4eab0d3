package org.quittance.caserecords.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.platform.Sha256;

class TimelineChainTest {

  private static final String SALT = "00112233445566778899aabbccddeeff";

  private final TimelineChain chain = new TimelineChain(Sha256::of);
  private final List<TimelineRow> rows = new ArrayList<>();

  @BeforeEach
  void a_case_with_four_events() {
    write("case.placed", "{\"creditor\":\"ENSUD\",\"claims\":1}");
    write("link.issued", "{\"channel\":\"EMAIL\"}");
    write("payment.received", "{\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"}}");
    write("receipt.issued", "{\"number\":\"DOS-1-Q1\"}");
  }

  private void write(String type, String data) {
    RowHead head =
        new RowHead(
            "0P00000000" + (100 + rows.size()),
            "DOS-1",
            rows.size() + 1L,
            type,
            Instant.parse("2026-11-22T10:00:00.000001Z").plusSeconds(rows.size()),
            "STAFF");
    RowContent content = new RowContent("alice@agency.example", data, SALT);
    rows.add(new TimelineRow(head, content, chain.seal(head, content, head(rows.size()))));
  }

  private String head(int row) {
    return row == 0 ? TimelineChain.BEGINNING : rows.get(row - 1).seal().hash();
  }

  private Optional<ChainFault> check() {
    return check(4, head(rows.size()));
  }

  private Optional<ChainFault> check(long count, String head) {
    ChainCheck check = new ChainCheck(chain);
    rows.forEach(check::next);
    return check.end(count, head);
  }

  private static ChainFault fault(ChainFaultKind kind, long sequence) {
    return new ChainFault(kind, sequence);
  }

  @Test
  void the_canonical_form_is_sorted_json_without_a_space() {
    TimelineRow first = rows.get(0);

    assertThat(chain.canonical(first.head(), "aa", "bb"))
        .isEqualTo(
            "{\"actorKind\":\"STAFF\",\"case\":\"DOS-1\",\"content\":\"aa\",\"id\":\"0P00000000100\","
                + "\"occurredAt\":\"2026-11-22T10:00:00.000001Z\",\"previous\":\"bb\","
                + "\"sequence\":1,\"type\":\"case.placed\",\"v\":1}");
    assertThat(chain.canonical(new RowContent("é\"\\\n\u0001", "{}", "00")))
        .isEqualTo("{\"actor\":\"é\\\"\\\\\\n\\u0001\",\"data\":\"{}\",\"salt\":\"00\"}");
  }

  @Test
  void an_untouched_timeline_is_whole() {
    assertThat(check()).isEmpty();
  }

  @Test
  void a_case_without_events_is_whole() {
    rows.clear();

    assertThat(check(0, null)).isEmpty();
  }

  @Test
  void one_changed_byte_of_what_a_row_says_shows_at_that_row() {
    TimelineRow third = rows.get(2);
    String data = third.content().data().replace("10.00", "10.01");
    rows.set(
        2,
        new TimelineRow(
            third.head(), new RowContent("alice@agency.example", data, SALT), third.seal()));

    assertThat(check()).contains(fault(ChainFaultKind.CONTENT_CHANGED, 3));
  }

  @Test
  void a_changed_actor_shows_at_its_row() {
    TimelineRow second = rows.get(1);
    rows.set(
        1,
        new TimelineRow(
            second.head(),
            new RowContent("bob@agency.example", second.content().data(), SALT),
            second.seal()));

    assertThat(check()).contains(fault(ChainFaultKind.CONTENT_CHANGED, 2));
  }

  @Test
  void a_changed_time_or_type_shows_at_its_row() {
    TimelineRow second = rows.get(1);
    RowHead was = second.head();
    rows.set(
        1,
        new TimelineRow(
            new RowHead(
                was.id(),
                was.caseReference(),
                was.sequence(),
                was.type(),
                was.occurredAt().plusNanos(1_000),
                was.actorKind()),
            second.content(),
            second.seal()));

    assertThat(check()).contains(fault(ChainFaultKind.ROW_CHANGED, 2));
  }

  @Test
  void a_missing_row_shows_where_it_should_be() {
    rows.remove(1);

    assertThat(check(4, head(3))).contains(fault(ChainFaultKind.ROW_MISSING, 2));
  }

  @Test
  void a_missing_last_row_shows_by_the_count_of_the_case() {
    String head = head(4);
    rows.remove(3);

    assertThat(check(4, head)).contains(fault(ChainFaultKind.ROW_MISSING, 4));
  }

  @Test
  void two_rows_that_changed_places_show() {
    rows.add(1, rows.remove(2));

    assertThat(check(4, head(4))).contains(fault(ChainFaultKind.ROW_MISSING, 2));
  }

  @Test
  void a_row_that_comes_twice_shows() {
    rows.add(2, rows.get(1));

    assertThat(check(4, head(5))).contains(fault(ChainFaultKind.ROW_MOVED, 2));
  }

  @Test
  void a_row_sealed_anew_after_a_change_breaks_the_link_behind_it() {
    TimelineRow second = rows.get(1);
    RowContent forged = new RowContent("alice@agency.example", "{\"channel\":\"SMS\"}", SALT);
    rows.set(1, new TimelineRow(second.head(), forged, chain.seal(second.head(), forged, head(1))));

    assertThat(check()).contains(fault(ChainFaultKind.LINK_BROKEN, 3));
  }

  @Test
  void a_chain_forged_to_its_end_differs_from_the_head_the_case_remembers() {
    String head = head(4);
    TimelineRow last = rows.get(3);
    RowContent forged = new RowContent("alice@agency.example", "{}", SALT);
    rows.set(3, new TimelineRow(last.head(), forged, chain.seal(last.head(), forged, head(3))));

    assertThat(check(4, head)).contains(fault(ChainFaultKind.HEAD_DIFFERS, 4));
  }

  @Test
  void erasing_what_a_row_says_of_people_leaves_the_chain_whole() {
    rows.replaceAll(row -> new TimelineRow(row.head(), null, row.seal()));

    assertThat(check()).isEmpty();
  }

  @Test
  void a_row_from_before_the_chain_is_told_apart_from_a_forged_one() {
    rows.replaceAll(row -> new TimelineRow(row.head(), null, null));

    assertThat(check(4, null)).contains(fault(ChainFaultKind.NOT_CHAINED, 1));
  }
}
