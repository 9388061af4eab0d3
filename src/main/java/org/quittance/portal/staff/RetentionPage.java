package org.quittance.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.quittance.portal.shared.PageText;
import org.quittance.retention.ErasureForecast;
import org.quittance.retention.RetentionService;

/** What would be erased, when and why. Looking at it erases nothing. */
@Named
@RequestScoped
public class RetentionPage {

  @Inject private RetentionService retention;
  private List<Row> rows;

  public List<Row> getRows() {
    if (rows == null) {
      rows = retention.forecast().stream().map(Row::new).toList();
    }
    return rows;
  }

  /** A stage of a jurisdiction as shown. */
  public static final class Row {

    private final ErasureForecast forecast;

    Row(ErasureForecast forecast) {
      this.forecast = forecast;
    }

    public String getCountry() {
      return PageText.label("staff.retention.country." + forecast.jurisdiction());
    }

    public String getKind() {
      return PageText.label("staff.retention.kind." + forecast.stage());
    }

    /** The period and what it counts from. */
    public String getPeriod() {
      boolean inYears = forecast.period().getYears() > 0;
      return PageText.label(
          "staff.retention.period." + forecast.stage() + (inYears ? ".years" : ".months"),
          inYears ? forecast.period().getYears() : forecast.period().getMonths());
    }

    public String getArticle() {
      return forecast.article();
    }

    public String getNow() {
      return number(forecast.counts().now());
    }

    public String getInMonth() {
      return number(forecast.counts().inMonth());
    }

    public String getInYear() {
      return number(forecast.counts().inYear());
    }

    private static String number(long cases) {
      return cases > RetentionService.COUNTED
          ? PageText.label("staff.retention.many", RetentionService.COUNTED)
          : Long.toString(cases);
    }

    public List<Next> getNext() {
      return forecast.next().stream()
          .map(one -> new Next(one.reference(), one.keptUntil()))
          .toList();
    }
  }

  /** A case that comes next. */
  public record Next(String reference, LocalDate keptUntil) {

    public String getReference() {
      return reference;
    }

    public LocalDate getKeptUntil() {
      return keptUntil;
    }
  }
}
