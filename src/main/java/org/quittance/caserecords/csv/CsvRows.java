package org.quittance.caserecords.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The rows of a CSV file with a header. The separator is the one that the header has more of, a
 * semicolon or a comma; values may stand in double quotes, but never run over a line's end.
 */
final class CsvRows implements RowSource {

  // What an open quote may swallow; more than twice what the parser reads at a time.
  private static final int LONGEST_FIELD = 65_536;
  private static final int AHEAD = 16_384;

  private final CsvReader<CsvRecord> records;
  private final Iterator<CsvRecord> iterator;
  private final List<CaseColumn> columns = new ArrayList<>();
  private final List<LineFault> headerFaults = new ArrayList<>();
  private long lastLine = 1;
  private boolean ended;

  CsvRows(Reader text) throws IOException {
    BufferedReader buffered = new BufferedReader(text, AHEAD);
    skipByteOrderMark(buffered);
    this.records =
        CsvReader.builder()
            .fieldSeparator(separator(buffered))
            .skipEmptyLines(true)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .maxBufferSize(LONGEST_FIELD)
            .ofCsvRecord(buffered);
    this.iterator = records.iterator();
    CsvRecord header = read();
    if (header != null) {
      readHeader(header);
    }
  }

  private static void skipByteOrderMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != '\ufeff') {
      text.reset();
    }
  }

  private static char separator(BufferedReader text) throws IOException {
    text.mark(AHEAD);
    int semicolons = 0;
    int commas = 0;
    for (int read = 0; read < AHEAD - 1; read++) {
      int next = text.read();
      if (next < 0 || next == '\n') {
        break;
      }
      semicolons += next == ';' ? 1 : 0;
      commas += next == ',' ? 1 : 0;
    }
    text.reset();
    return commas > semicolons ? ',' : ';';
  }

  private void readHeader(CsvRecord header) {
    for (String name : header.getFields()) {
      CaseColumn column = CaseColumn.headed(name).orElse(null);
      if (column == null) {
        headerFaults.add(
            LineFault.of(
                header.getStartingLineNumber(), null, LineRefusal.LINE_COLUMN_UNKNOWN, name, name));
      } else if (columns.contains(column)) {
        headerFaults.add(
            LineFault.of(
                header.getStartingLineNumber(), null, LineRefusal.LINE_COLUMN_TWICE, name, name));
      }
      columns.add(column);
    }
    for (CaseColumn column : CaseColumn.values()) {
      if (column.isRequired() && !columns.contains(column)) {
        headerFaults.add(
            LineFault.of(
                header.getStartingLineNumber(),
                column.header(),
                LineRefusal.LINE_COLUMN_MISSING,
                null,
                column.header()));
      }
    }
  }

  @Override
  public Row next() {
    if (!headerFaults.isEmpty()) {
      // Without its columns no line can be understood: one report, and that is all.
      Row row = new Row(1, Map.of(), List.copyOf(headerFaults));
      headerFaults.clear();
      ended = true;
      return row;
    }
    try {
      CsvRecord csv = read();
      return csv == null ? null : row(csv);
    } catch (CsvParseException broken) {
      ended = true;
      return Row.faulty(LineFault.of(lastLine + 1, null, LineRefusal.LINE_QUOTE_OPEN, null));
    }
  }

  private CsvRecord read() {
    return !ended && iterator.hasNext() ? iterator.next() : null;
  }

  private Row row(CsvRecord csv) {
    long line = csv.getStartingLineNumber();
    lastLine = line;
    List<String> fields = csv.getFields();
    if (fields.stream().anyMatch(field -> field.indexOf('\n') >= 0)) {
      return Row.faulty(LineFault.of(line, null, LineRefusal.LINE_QUOTE_OPEN, null));
    }
    if (fields.size() != columns.size()) {
      return Row.faulty(
          LineFault.of(
              line, null, LineRefusal.LINE_FIELD_COUNT, null, fields.size(), columns.size()));
    }
    Map<CaseColumn, String> values = new EnumMap<>(CaseColumn.class);
    for (int i = 0; i < fields.size(); i++) {
      String value = fields.get(i).strip();
      if (!value.isEmpty()) {
        values.put(columns.get(i), value);
      }
    }
    return new Row(line, values, List.of());
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
