package org.quittance.caserecords.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.quittance.casefile.CasePlacement;
import org.quittance.casefile.ClaimAccessories;
import org.quittance.casefile.ClaimCircumstances;
import org.quittance.casefile.ClaimDates;
import org.quittance.casefile.ClaimDetails;
import org.quittance.casefile.DebtorDetails;
import org.quittance.casefile.FirstLetter;
import org.quittance.casefile.rules.ClaimKind;
import org.quittance.casefile.rules.ClaimOrigin;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.creditor.Contact;
import org.quittance.creditor.PostalAddress;
import org.quittance.interest.InterestBasis;
import org.quittance.jurisdiction.NoticeChannel;

/**
 * Reads a file case by case. It holds one case at a time and the references of those it has read,
 * whatever the size of the file.
 */
public final class CaseFileReader implements Closeable {

  private static final Set<String> LANGUAGES = Set.of("fr", "en");

  private final RowSource rows;
  private final Set<String> met = new HashSet<>();
  private Row ahead;

  private CaseFileReader(RowSource rows) throws IOException {
    this.rows = rows;
    this.ahead = rows.next();
  }

  /** A file with a header and separators, as spreadsheets write it. */
  public static CaseFileReader ofCsv(Reader text) throws IOException {
    return new CaseFileReader(new CsvRows(text));
  }

  /** A case in the form of the API's calls on each line, with its {@code reference}. */
  public static CaseFileReader ofJsonLines(Reader text) throws IOException {
    return new CaseFileReader(new JsonRows(text));
  }

  /**
   * One case as somebody typed it; claims count as lines from 1.
   *
   * @param head the case's own values
   * @param claims each by its own values, at least one
   */
  public static ReadCase typed(Map<CaseColumn, String> head, List<Map<CaseColumn, String>> claims) {
    List<Row> rows = new ArrayList<>();
    for (Map<CaseColumn, String> claim : claims) {
      Map<CaseColumn, String> values = new EnumMap<>(CaseColumn.class);
      values.putAll(head);
      values.putAll(claim);
      rows.add(new Row(rows.size() + 1L, values, List.of()));
    }
    List<LineFault> faults = new ArrayList<>();
    CasePlacement placement = placement(rows, faults);
    return new ReadCase(
        rows.stream().map(Row::line).toList(),
        head.get(CaseColumn.CASE_REFERENCE),
        faults.isEmpty() ? placement : null,
        faults);
  }

  /** Null at the end of the file. */
  public ReadCase next() throws IOException {
    if (ahead == null) {
      return null;
    }
    List<Row> together = new ArrayList<>();
    String reference = ahead.get(CaseColumn.CASE_REFERENCE);
    do {
      together.add(ahead);
      ahead = rows.next();
    } while (ahead != null
        && reference != null
        && reference.equals(ahead.get(CaseColumn.CASE_REFERENCE)));
    return read(together, reference);
  }

  private ReadCase read(List<Row> together, String reference) {
    Row first = together.get(0);
    List<LineFault> faults = new ArrayList<>();
    together.forEach(row -> faults.addAll(row.faults()));
    CasePlacement placement = null;
    if (faults.isEmpty()) {
      if (reference != null && !met.add(reference)) {
        faults.add(
            LineFault.of(
                first.line(),
                CaseColumn.CASE_REFERENCE.header(),
                LineRefusal.LINE_CASE_TWICE,
                reference));
      }
      placement = placement(together, faults);
    }
    return new ReadCase(
        together.stream().map(Row::line).toList(),
        reference,
        faults.isEmpty() ? placement : null,
        faults);
  }

  private static CasePlacement placement(List<Row> together, List<LineFault> faults) {
    Row first = together.get(0);
    Fields head = new Fields(first);
    head.text(CaseColumn.CASE_REFERENCE);
    String creditor = head.text(CaseColumn.CREDITOR);
    var placedOn = head.date(CaseColumn.PLACED_ON);
    DebtorDetails debtor = debtor(head);
    FirstLetter letter = letter(head);
    faults.addAll(head.faults());
    List<ClaimDetails> claims = new ArrayList<>();
    for (Row row : together) {
      Fields fields = new Fields(row);
      if (row.line() != first.line()) {
        blameDifferences(first, row, fields);
      }
      claims.add(claim(fields));
      faults.addAll(fields.faults());
    }
    return new CasePlacement(creditor, placedOn, debtor, letter, claims);
  }

  // Whether a case may do without one is for the placement to say, with its article.
  private static FirstLetter letter(Fields fields) {
    String reference = fields.text(CaseColumn.LETTER_REFERENCE);
    LocalDate sentOn = fields.date(CaseColumn.LETTER_SENT_ON);
    return reference == null && sentOn == null ? null : new FirstLetter(reference, sentOn);
  }

  private static DebtorDetails debtor(Fields fields) {
    DebtorKind kind = fields.choice(CaseColumn.DEBTOR_KIND, DebtorKind.class, null);
    String siren = fields.text(CaseColumn.SIREN);
    String address = fields.text(CaseColumn.ADDRESS);
    String country = fields.text(CaseColumn.COUNTRY);
    return new DebtorDetails(
        kind,
        fields.text(CaseColumn.DEBTOR_NAME),
        fields.date(CaseColumn.BIRTH_DATE),
        siren == null ? null : siren.replace(" ", ""),
        new Contact(
            fields.email(CaseColumn.EMAIL),
            fields.phone(CaseColumn.PHONE),
            fields.oneOf(CaseColumn.LANGUAGE, LANGUAGES, "fr"),
            new PostalAddress(
                address == null ? List.of() : List.of(address.split("\\s*\\|\\s*", -1)),
                fields.text(CaseColumn.POSTAL_CODE),
                fields.text(CaseColumn.CITY),
                country == null ? "FR" : country.toUpperCase(Locale.ROOT))));
  }

  private static ClaimDetails claim(Fields fields) {
    return new ClaimDetails(
        fields.text(CaseColumn.CLAIM_REFERENCE),
        fields.choice(CaseColumn.CLAIM_KIND, ClaimKind.class, ClaimKind.INVOICE),
        fields.text(CaseColumn.CLAIM_LABEL),
        new ClaimDates(
            fields.date(CaseColumn.ISSUED_ON),
            fields.date(CaseColumn.DUE_ON),
            fields.date(CaseColumn.FORMAL_NOTICE_ON),
            fields.choice(CaseColumn.FORMAL_NOTICE_BY, NoticeChannel.class, NoticeChannel.POST)),
        fields.amount(CaseColumn.PRINCIPAL),
        new ClaimAccessories(
            fields.choice(CaseColumn.INTEREST_BASIS, InterestBasis.class, InterestBasis.NONE),
            fields.rate(CaseColumn.INTEREST_RATE),
            fields.flag(CaseColumn.INDEMNITY),
            fields.amount(CaseColumn.PENALTY_CLAUSE),
            fields.amount(CaseColumn.COSTS)),
        new ClaimCircumstances(
            fields.choice(CaseColumn.ORIGIN, ClaimOrigin.class, ClaimOrigin.OWN),
            fields.flag(CaseColumn.TIME_BARRED_KNOWINGLY)));
  }

  private static void blameDifferences(Row first, Row row, Fields fields) {
    row.values()
        .forEach(
            (column, value) -> {
              if (column.isOfCase() && !value.equals(first.get(column))) {
                fields.blame(column, LineRefusal.LINE_CASE_DIFFERS, first.line());
              }
            });
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
