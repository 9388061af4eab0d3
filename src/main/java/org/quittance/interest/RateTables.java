package org.quittance.interest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.quittance.money.Rate;
import org.quittance.refusal.Refusal;

/**
 * The rates published so far: the French legal rate by semester and creditor, and the refinancing
 * rate of the European Central Bank, from which the late-payment rate between professionals
 * follows. A day that no table covers is refused.
 */
public final class RateTables {

  private static final Rate PENALTY_POINTS = Rate.percent("10");
  private static final int FLOOR_FACTOR = 3;
  private static final int LEGAL_COLUMNS = 5;
  private static final int REFINANCING_COLUMNS = 4;

  private final PublishedRates individual = new PublishedRates();
  private final PublishedRates professional = new PublishedRates();
  private final PublishedRates refinancing = new PublishedRates();

  private RateTables(Reader legalRates, Reader refinancingRates) {
    for (String[] row : rows(legalRates, LEGAL_COLUMNS)) {
      LocalDate from = LocalDate.parse(row[0]);
      LocalDate until = LocalDate.parse(row[1]);
      individual.add(from, until, Rate.percent(row[2]));
      professional.add(from, until, Rate.percent(row[3]));
    }
    for (String[] row : rows(refinancingRates, REFINANCING_COLUMNS)) {
      refinancing.add(LocalDate.parse(row[0]), LocalDate.parse(row[1]), Rate.percent(row[2]));
    }
  }

  /** The tables that ship with the product. */
  public static RateTables published() {
    return Shipped.TABLES;
  }

  /**
   * Reads tables in the form of the two CSV files beside this class, for a deployment that knows
   * newer rates than the product.
   *
   * @throws IllegalStateException when a table has a gap, an overlap or an incomplete row
   */
  public static RateTables read(Reader legalRates, Reader refinancingRates) {
    return new RateTables(legalRates, refinancingRates);
  }

  /**
   * The legal rate that a creditor of this kind earns on that day (CMF L313-2).
   *
   * @throws Refusal {@link InterestRefusal#RATE_NOT_PUBLISHED}
   */
  public Rate legal(CreditorKind creditorKind, LocalDate day) {
    PublishedRates rates = creditorKind == CreditorKind.INDIVIDUAL ? individual : professional;
    return rates.on(day).orElseThrow(() -> notPublished(day));
  }

  /**
   * The late-payment rate between professionals on that day when their contract names none: the
   * refinancing rate of the first day of the semester plus ten points (C. com. L441-10 II). A move
   * of the refinancing rate within the semester changes nothing before the next one.
   *
   * @throws Refusal {@link InterestRefusal#RATE_NOT_PUBLISHED}
   */
  public Rate l44110(LocalDate day) {
    return aboveRefinancing(day, PENALTY_POINTS);
  }

  /**
   * The refinancing rate of the first day of the semester that {@code day} is in, and some points
   * more.
   *
   * @throws Refusal {@link InterestRefusal#RATE_NOT_PUBLISHED}
   */
  public Rate aboveRefinancing(LocalDate day, Rate points) {
    return refinancing
        .on(Semester.firstDay(day))
        .orElseThrow(() -> notPublished(day))
        .plusPoints(points);
  }

  /**
   * The least late-payment rate that a contract between professionals may agree: three times the
   * legal rate (C. com. L441-10 II). It bounds contractual rates only; the rate of {@link #l44110}
   * may lie below it, as it did in 2024.
   *
   * @throws Refusal {@link InterestRefusal#RATE_NOT_PUBLISHED}
   */
  public Rate contractualFloor(LocalDate day) {
    return legal(CreditorKind.PROFESSIONAL, day).times(FLOOR_FACTOR);
  }

  /**
   * The last day to which interest on this basis can be computed; the end of time for a basis that
   * needs no table.
   */
  public LocalDate publishedUntil(InterestBasis basis) {
    return switch (basis) {
      case NONE, CONTRACTUAL -> LocalDate.MAX;
      case LEGAL -> professional.publishedUntil();
      case L441_10_DEFAULT -> Semester.lastDay(refinancing.publishedUntil());
    };
  }

  /** The same for terms that may keep an agreed rate under a published ceiling. */
  public LocalDate publishedUntil(InterestTerms terms) {
    return terms.hasCeiling()
        ? Semester.lastDay(refinancing.publishedUntil())
        : publishedUntil(terms.basis());
  }

  private static Refusal notPublished(LocalDate day) {
    return Refusal.of(InterestRefusal.RATE_NOT_PUBLISHED, day);
  }

  private static List<String[]> rows(Reader table, int columns) {
    BufferedReader lines = new BufferedReader(table);
    return lines
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .skip(1) // the column names
        .map(line -> cells(line, columns))
        .toList();
  }

  private static String[] cells(String line, int columns) {
    String[] cells = line.split(",", -1);
    if (cells.length != columns || cells[columns - 1].isBlank()) {
      throw new IllegalStateException("A rate row needs its dates, rates and source: " + line);
    }
    return cells;
  }

  /** Read on first use and kept: the files cannot change while the product runs. */
  private static final class Shipped {

    private static final RateTables TABLES = load();

    private static RateTables load() {
      try (Reader legal = open("legal_rate_fr.csv");
          Reader refinancing = open("ecb_main_refinancing_rate.csv")) {
        return new RateTables(legal, refinancing);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    private static Reader open(String file) {
      InputStream stream = RateTables.class.getResourceAsStream(file);
      if (stream == null) {
        throw new IllegalStateException("The rate table " + file + " is missing");
      }
      return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
  }
}
