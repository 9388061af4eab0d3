package org.quittance.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.quittance.negotiation.ProposalStatistics;
import org.quittance.negotiation.ProposalStatistics.PolicyOutcome;
import org.quittance.negotiation.ProposalStatistics.Speed;
import org.quittance.negotiation.ProposalStatistics.Week;
import org.quittance.negotiation.ProposalStatisticsService;
import org.quittance.platform.BusinessDate;
import org.quittance.portal.desk.Address;
import org.quittance.portal.shared.PageText;

/** How negotiation went over a period: each chart with the table it draws. */
@Named
@RequestScoped
public class StatisticsPage {

  private static final int USUAL_DAYS = 90;
  private static final int HOURS_IN_WORDS = 48;
  private static final String OK = "#1e6b45";
  private static final String WAIT = "#c99a3a";
  private static final String NO = "#8a94a0";
  private static final String LINE = "#0b5d5e";

  @Inject private ProposalStatisticsService service;
  @Inject private Clock clock;

  private ProposalStatistics figures;

  public ProposalStatistics getFigures() {
    if (figures == null) {
      LocalDate today = BusinessDate.today(clock);
      LocalDate until = day("until", today);
      figures = service.of(day("from", until.minusDays(USUAL_DAYS)), until);
    }
    return figures;
  }

  private static LocalDate day(String name, LocalDate otherwise) {
    try {
      String text = Address.parameter(name);
      return text == null ? otherwise : LocalDate.parse(text);
    } catch (DateTimeException notADate) {
      return otherwise;
    }
  }

  /** What debtors were told at once, as stacked bars. */
  public String getAnswersChart() {
    List<Week> weeks = getFigures().weeks();
    return chart(
        "bar",
        true,
        weeks.stream().map(week -> PageText.day(week.monday())).toList(),
        set("staff.statistics.accepted", OK, weeks, week -> week.accepted()),
        set("staff.statistics.reviewed", WAIT, weeks, week -> week.reviewed()),
        set("staff.statistics.refused", NO, weeks, week -> week.refused()));
  }

  /** Hours until an answer, as lines. */
  public String getSpeedChart() {
    List<Speed> speeds = getFigures().speeds();
    return chart(
        "line",
        false,
        speeds.stream().map(speed -> PageText.day(speed.monday())).toList(),
        set("staff.statistics.median", LINE, speeds, speed -> speed.median().toHours()),
        set("staff.statistics.slow", WAIT, speeds, speed -> speed.slowTenth().toHours()));
  }

  /** What became of plans, by the bounds that let them in. */
  public String getPlansChart() {
    List<PolicyOutcome> policies = getFigures().policies();
    return chart(
        "bar",
        true,
        policies.stream().map(this::name).toList(),
        set("staff.statistics.kept", OK, policies, one -> one.plans().kept()),
        set("staff.statistics.running", LINE, policies, one -> one.plans().running()),
        set("staff.statistics.broken", WAIT, policies, one -> one.plans().broken()));
  }

  /** The bounds in words: whose, and which version. */
  public String name(PolicyOutcome outcome) {
    String agency =
        outcome.agencyVersion() == null
            ? PageText.label("staff.statistics.policy.none")
            : PageText.label("staff.statistics.policy.agency", outcome.agencyVersion());
    return outcome.creditorVersion() == null
        ? agency
        : PageText.label(
            "staff.statistics.policy.creditor",
            agency,
            outcome.creditor(),
            outcome.creditorVersion());
  }

  /** A share of a whole in whole percent; nothing of nothing is nothing. */
  public long share(long part, long whole) {
    return whole == 0 ? 0 : (200 * part + whole) / (2 * whole);
  }

  /** How long in hours, or in days once they are many; empty for null. */
  public String duration(Duration duration) {
    if (duration == null) {
      return "";
    }
    if (duration.toHours() < 1) {
      return PageText.label("staff.statistics.minutes", duration.toMinutes());
    }
    return duration.toHours() < HOURS_IN_WORDS
        ? PageText.label("staff.statistics.hours", duration.toHours())
        : PageText.label("staff.statistics.days", duration.toDays());
  }

  private static String chart(
      String type, boolean stacked, List<String> names, JsonObjectBuilder... sets) {
    JsonArrayBuilder labels = Json.createArrayBuilder();
    names.forEach(labels::add);
    JsonArrayBuilder datasets = Json.createArrayBuilder();
    for (JsonObjectBuilder set : sets) {
      datasets.add(set);
    }
    return Json.createObjectBuilder()
        .add("type", type)
        .add("data", Json.createObjectBuilder().add("labels", labels).add("datasets", datasets))
        .add(
            "options",
            Json.createObjectBuilder()
                .add("animation", false)
                .add("responsive", true)
                .add("maintainAspectRatio", false)
                .add(
                    "scales",
                    Json.createObjectBuilder()
                        .add("x", Json.createObjectBuilder().add("stacked", stacked))
                        .add(
                            "y",
                            Json.createObjectBuilder()
                                .add("stacked", stacked)
                                .add("beginAtZero", true)
                                .add("ticks", Json.createObjectBuilder().add("precision", 0)))))
        .build()
        .toString();
  }

  private static <T> JsonObjectBuilder set(
      String label, String colour, List<T> rows, Function<T, Long> value) {
    JsonArrayBuilder data = Json.createArrayBuilder();
    rows.forEach(row -> data.add(value.apply(row)));
    return Json.createObjectBuilder()
        .add("label", PageText.label(label))
        .add("data", data)
        .add("maxBarThickness", 64)
        .add("backgroundColor", colour)
        .add("borderColor", colour);
  }
}
