package org.quittance.caserecords.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.casefile.ClaimDetails;
import org.quittance.money.Money;
import org.quittance.refusal.Refusal;

class CaseFileReaderTest {

  private static final String HEADER =
      "case_reference;creditor;placed_on;debtor_kind;debtor_name;address;postal_code;city;"
          + "letter_reference;letter_sent_on;claim_reference;claim_label;due_on;principal\n";

  private static String line(String reference, String claim, String due, String principal) {
    return reference
        + ";ENSUD;2026-11-02;CONSUMER;Claire Martin;8 place du"
        + " Marché;31300;Toulouse;L-1;2026-11-03;"
        + claim
        + ";Électricité;"
        + due
        + ";"
        + principal
        + "\n";
  }

  private static List<ReadCase> read(String csv) throws IOException {
    try (CaseFileReader reader = CaseFileReader.ofCsv(new StringReader(csv))) {
      List<ReadCase> cases = new ArrayList<>();
      for (ReadCase one = reader.next(); one != null; one = reader.next()) {
        cases.add(one);
      }
      return cases;
    }
  }

  private static LineFault onlyFault(String csv) throws IOException {
    List<LineFault> faults = read(csv).stream().flatMap(one -> one.faults().stream()).toList();
    assertThat(faults).hasSize(1);
    return faults.get(0);
  }

  @Test
  void consecutive_rows_with_one_reference_are_one_case() throws IOException {
    List<ReadCase> cases =
        read(
            HEADER
                + line("D-1", "F-1", "2025-04-30", "10.00")
                + line("D-1", "F-2", "2025-05-31", "20.00")
                + line("D-2", "F-3", "2025-04-30", "30.00"));
    assertThat(cases).extracting(ReadCase::reference).containsExactly("D-1", "D-2");
    assertThat(cases.get(0).placement().claims())
        .extracting(ClaimDetails::reference)
        .containsExactly("F-1", "F-2");
    assertThat(cases.get(0).lines()).containsExactly(2L, 3L);
  }

  @Test
  void later_rows_may_leave_the_case_to_the_first() throws IOException {
    List<ReadCase> cases =
        read(
            HEADER
                + line("D-1", "F-1", "2025-04-30", "10.00")
                + "D-1;;;;;;;;;;F-2;Gaz;2025-05-31;20\n");
    assertThat(cases).singleElement().satisfies(one -> assertThat(one.isSound()).isTrue());
  }

  @Test
  void a_row_that_contradicts_its_case_is_at_fault() throws IOException {
    LineFault fault =
        onlyFault(
            HEADER
                + line("D-1", "F-1", "2025-04-30", "10.00")
                + "D-1;LOGIS;;;;;;;;;F-2;Gaz;2025-05-31;20\n");
    assertThat(fault.line()).isEqualTo(3);
    assertThat(fault.field()).isEqualTo("creditor");
    assertThat(fault.code()).isEqualTo("LINE_CASE_DIFFERS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234.56|1234.56",
        "1234,56|1234.56",
        "1 234,56 €|1234.56",
        "1.234,56|1234.56",
        "\"1,234.56\"|1234.56",
        "12|12.00",
        "0,5|0.50"
      })
  void amounts_are_read_as_people_write_them(String written, String meant) throws IOException {
    ReadCase one = read(HEADER + line("D-1", "F-1", "2025-04-30", written)).get(0);
    assertThat(one.faults()).isEmpty();
    assertThat(one.placement().claims().get(0).principal()).isEqualTo(Money.euros(meant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12,345,6", "-5", "abc", "1.2.3", "12.345", "1e3"})
  void an_amount_that_could_mean_something_else_is_refused(String written) throws IOException {
    LineFault fault = onlyFault(HEADER + line("D-1", "F-1", "2025-04-30", written));
    assertThat(fault.field()).isEqualTo("principal");
    assertThat(fault.excerpt()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-04-30", "30/04/2025", "30.4.2025", "30-04-2025"})
  void dates_are_iso_or_french(String written) throws IOException {
    ReadCase one = read(HEADER + line("D-1", "F-1", written, "10")).get(0);
    assertThat(one.placement().claims().get(0).dates().dueOn())
        .isEqualTo(LocalDate.parse("2025-04-30"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"31/02/2025", "2025-13-01", "04/30/2025", "soon", "0025-04-30"})
  void a_day_that_is_none_is_refused(String written) throws IOException {
    LineFault fault = onlyFault(HEADER + line("D-1", "F-1", written, "10"));
    assertThat(fault.field()).isEqualTo("due_on");
    assertThat(fault.code()).isEqualTo("LINE_DATE_UNREADABLE");
  }

  @Test
  void wrong_columns_are_named_once_and_no_line_is_read() throws IOException {
    List<ReadCase> cases = read("dossier;montant\nD-1;10\nD-2;20\n");
    assertThat(cases).hasSize(1);
    assertThat(cases.get(0).faults())
        .extracting(LineFault::code)
        .contains("LINE_COLUMN_UNKNOWN", "LINE_COLUMN_MISSING");
    assertThat(cases.get(0).faults()).extracting(LineFault::line).containsOnly(1L);
  }

  @Test
  void a_case_that_comes_again_later_is_at_fault() throws IOException {
    LineFault fault =
        onlyFault(
            HEADER
                + line("D-1", "F-1", "2025-04-30", "10")
                + line("D-2", "F-2", "2025-04-30", "10")
                + line("D-1", "F-3", "2025-04-30", "10"));
    assertThat(fault.line()).isEqualTo(4);
    assertThat(fault.code()).isEqualTo("LINE_CASE_TWICE");
  }

  @Test
  void a_missing_value_is_told_by_its_line_and_column() throws IOException {
    LineFault fault = onlyFault(HEADER + line("D-1", "F-1", "2025-04-30", ""));
    assertThat(fault)
        .isEqualTo(new LineFault(2, "principal", "LINE_FIELD_MISSING", List.of(), null));
  }

  @Test
  void a_line_with_too_few_values_is_at_fault() throws IOException {
    LineFault fault = onlyFault(HEADER + "D-1;ENSUD\n");
    assertThat(fault.code()).isEqualTo("LINE_FIELD_COUNT");
    assertThat(fault.arguments()).containsExactly("2", "14");
  }

  @Test
  void a_quote_that_never_closes_is_told_and_ends_nothing_else() throws IOException {
    List<ReadCase> cases =
        read(
            HEADER
                + line("D-1", "F-1", "2025-04-30", "10")
                + line("D-2", "\"F-2", "2025-04-30", "10")
                + line("D-3", "F-3", "2025-04-30", "10"));
    assertThat(cases.get(0).isSound()).isTrue();
    assertThat(cases.get(1).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.code()).isEqualTo("LINE_QUOTE_OPEN");
              assertThat(fault.line()).isEqualTo(3);
            });
  }

  @Test
  void a_quote_open_over_many_lines_does_not_fill_the_memory() throws IOException {
    String csv =
        HEADER + "D-1;\"ENSUD" + "\n".repeat(10) + line("D", "F", "2025-04-30", "10").repeat(5_000);
    assertThat(read(csv))
        .flatExtracting(ReadCase::faults)
        .extracting(LineFault::code)
        .contains("LINE_QUOTE_OPEN");
  }

  @Test
  void a_file_longer_than_any_buffer_is_read_to_its_end() throws IOException {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < 5_000; i++) {
      csv.append(line("D-" + i, "F-" + i, "2025-04-30", "10"));
    }
    List<ReadCase> cases = read(csv.toString().stripTrailing());
    assertThat(cases).hasSize(5_000).allMatch(ReadCase::isSound);
    assertThat(cases.get(4_999).lastLine()).isEqualTo(5_001);
  }

  @Test
  void commas_separate_when_the_header_has_more_of_them() throws IOException {
    String csv = (HEADER + line("D-1", "F-1", "2025-04-30", "10.00")).replace(';', ',');
    assertThat(read(csv)).singleElement().satisfies(one -> assertThat(one.isSound()).isTrue());
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_header() throws IOException {
    assertThat(read("\ufeff" + HEADER + line("D-1", "F-1", "2025-04-30", "10")))
        .singleElement()
        .satisfies(one -> assertThat(one.isSound()).isTrue());
  }

  @Test
  void an_empty_file_and_a_header_alone_hold_no_case() throws IOException {
    assertThat(read("")).isEmpty();
    assertThat(read(HEADER)).isEmpty();
  }

  @Test
  void a_refused_placement_is_told_by_the_line_of_its_claim() throws IOException {
    ReadCase one =
        read(HEADER
                + line("D-1", "F-1", "2025-04-30", "10")
                + line("D-1", "F-2", "2025-04-30", "10"))
            .get(0);
    LineFault fault =
        one.blame(Refusal.of(LineRefusal.LINE_AMOUNT_UNREADABLE).at("/claims/1/principal"));
    assertThat(fault.line()).isEqualTo(3);
    assertThat(fault.field()).isEqualTo("principal");
  }

  @Test
  void the_encoding_is_utf_8_only_if_every_byte_of_it_is() throws IOException {
    String text = HEADER + line("D-1", "F-1", "2025-04-30", "10");
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
      byte[] bytes = text.getBytes(charset);
      EncodingProbe probe = new EncodingProbe();
      // Byte by byte, so that a character always lies across two parts.
      for (byte one : bytes) {
        probe.look(new byte[] {one}, 1);
      }
      assertThat(probe.charset()).isEqualTo(charset);
      assertThat(probe.lines()).isEqualTo(2);
      try (CaseFileReader reader =
          CaseFileReader.ofCsv(
              new InputStreamReader(new ByteArrayInputStream(bytes), probe.charset()))) {
        assertThat(reader.next().placement().claims().get(0).label()).isEqualTo("Électricité");
      }
    }
  }

  @Test
  void a_file_cut_off_within_a_character_is_not_utf_8() {
    EncodingProbe probe = new EncodingProbe();
    probe.look(new byte[] {'a', (byte) 0xC3}, 2);
    assertThat(probe.charset()).isEqualTo(Charset.forName("windows-1252"));
  }

  @Test
  void a_json_member_nobody_knows_is_a_fault_with_its_line_and_its_way() throws IOException {
    String json =
        """
        {"reference":"D-1","creditor":"ENSUD","debtor":{"kind":"CONSUMER","nickname":"Cl"},\
        "claims":[{"reference":"F-1","principal":{"amount":"1.00","fee":"9.00"}}],"fees":[]}
        """;
    try (CaseFileReader reader = CaseFileReader.ofJsonLines(new StringReader("\n" + json))) {
      ReadCase one = reader.next();
      assertThat(one.isSound()).isFalse();
      assertThat(one.reference()).isEqualTo("D-1");
      assertThat(one.faults())
          .extracting(LineFault::line, LineFault::field, LineFault::code)
          .containsExactly(
              tuple(2L, "/debtor/nickname", "LINE_MEMBER_UNKNOWN"),
              tuple(2L, "/fees", "LINE_MEMBER_UNKNOWN"),
              tuple(2L, "/claims/0/principal/fee", "LINE_MEMBER_UNKNOWN"));
    }
  }

  @Test
  void json_lines_are_cases_in_the_form_of_the_api() throws IOException {
    String json =
        """
        {"reference":"D-1","creditor":"ENSUD","placedOn":"2026-11-02",\
        "debtor":{"kind":"CONSUMER","name":"Claire Martin","language":"fr",\
        "address":{"lines":["8 place du Marché"],"postalCode":"31300","city":"Toulouse","country":"FR"}},\
        "firstLetter":{"reference":"L-1","sentOn":"2026-11-03"},\
        "claims":[{"reference":"F-1","kind":"INVOICE","label":"Mars","dueOn":"2025-04-30",\
        "principal":{"amount":"420.00","currency":"EUR"},"interest":{"basis":"LEGAL"},"indemnity":false}]}
        nonsense
        """;
    try (CaseFileReader reader = CaseFileReader.ofJsonLines(new StringReader(json))) {
      ReadCase first = reader.next();
      assertThat(first.faults()).isEmpty();
      assertThat(first.placement().claims().get(0).principal()).isEqualTo(Money.euros("420.00"));
      assertThat(reader.next().faults())
          .extracting(LineFault::code)
          .containsExactly("LINE_JSON_UNREADABLE");
    }
  }
}
