package org.quittance.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.Role;
import org.quittance.calendar.Frequency;
import org.quittance.casefile.CaseFileService;
import org.quittance.creditor.CreditorService;
import org.quittance.negotiation.AnswerService;
import org.quittance.negotiation.NegotiationPolicyService;
import org.quittance.negotiation.NegotiationRefusal;
import org.quittance.negotiation.ProposalQueryService;
import org.quittance.negotiation.ProposalService;
import org.quittance.negotiation.ProposalStatistics;
import org.quittance.negotiation.ProposalStatisticsService;
import org.quittance.negotiation.WorklistFilter;
import org.quittance.negotiation.WorklistFilter.Desk;
import org.quittance.negotiation.rules.Pace;
import org.quittance.negotiation.rules.PolicyRules;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.negotiation.rules.Wish;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;
import org.quittance.testing.InContainer;
import org.quittance.testing.SqlCount;

/** The worklist and the figures on the real database: what they show, what they cost, to whom. */
class WorklistReadingIT extends InContainer {

  private static final int CASES = 12;

  @Inject private WorklistReading worklists;
  @Inject private ProposalQueryService found;
  @Inject private ProposalService proposals;
  @Inject private AnswerService answers;
  @Inject private NegotiationPolicyService policies;
  @Inject private ProposalStatisticsService statistics;
  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private CurrentActor currentActor;
  @Inject private SqlCount sqlCount;
  @Inject private Clock clock;

  @Resource(lookup = "java:jboss/datasources/QuittanceDS")
  private DataSource dataSource;

  private final String creditor = "LST" + Ids.text(Ids.next()).substring(4);
  private LocalDate today;
  private long creditorId;
  private long first;

  @BeforeEach
  void twelve_proposals_of_eighteen_months() {
    currentActor.become(Actor.staff("alice@agency.example"));
    today = BusinessDate.today(clock);
    creditors.register(creditor, aCreditor());
    for (int i = 0; i < CASES; i++) {
      String reference = creditor + "-" + i;
      cases.place(
          reference, aCaseFile().of(creditor).withInvoice("F-1", "900.00", "2026-04-30").build());
      var made =
          proposals.propose(
              cases.find(reference).id(),
              new Wish.Count(
                  18, new Pace(today.plusDays(14), Frequency.MONTHLY, null), null, false),
              null,
              null);
      creditorId = made.head().creditorId();
      first = i == 0 ? made.head().id() : first;
    }
  }

  private WorklistFilter waiting() {
    return new WorklistFilter(Desk.AGENCY, creditorId, null);
  }

  @Test
  void a_full_page_costs_as_many_statements_as_a_single_row() throws Exception {
    long one = sqlCount.of(() -> worklists.page(waiting(), null, 1));
    long full = sqlCount.of(() -> worklists.page(waiting(), null, 25));

    assertThat(full).isEqualTo(one).isLessThanOrEqualTo(3);
    assertThat(sqlCount.of(() -> found.counts())).isEqualTo(1);
  }

  @Test
  void pages_follow_each_other_without_a_gap_and_name_their_cases() {
    var start = worklists.page(waiting(), null, 5);
    var rest = worklists.page(waiting(), start.next(), 25);

    assertThat(start.lines()).hasSize(5);
    assertThat(rest.lines()).hasSize(CASES - 5);
    assertThat(rest.next()).isNull();
    assertThat(start.lines()).allSatisfy(line -> assertThat(line.file().reference()).isNotBlank());
  }

  @Test
  void the_figures_are_counted_from_indexes_that_hold_all_they_need() throws Exception {
    assertThat(columnsOf("proposal_figures"))
        .startsWith("made_on")
        .contains("made_at", "decided_at", "decided_by", "agency_policy_id", "plan_id");
    assertThat(columnsOf("offer_figures")).contains("proposal_id", "number", "made_by", "verdict");
  }

  private List<String> columnsOf(String index) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (var connection = dataSource.getConnection();
        var select =
            connection.prepareStatement(
                "select column_name from information_schema.statistics where table_schema ="
                    + " database() and index_name = ? order by seq_in_index")) {
      select.setString(1, index);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          columns.add(rows.getString(1));
        }
      }
    }
    return columns;
  }

  @Test
  void an_accountant_answers_nothing() {
    currentActor.become(Actor.staff("carla@agency.example", Role.ACCOUNTANT));

    assertThat(codeOf(() -> answers.accept(first, 1, null)))
        .isEqualTo(NegotiationRefusal.AGENCY_MUST_ANSWER);
  }

  @Test
  void a_case_handler_sets_no_bounds() {
    assertThat(codeOf(() -> policies.write(creditor, PolicyRules.EMPTY, null, null)))
        .isEqualTo(NegotiationRefusal.SUPERVISOR_SETS_BOUNDS);
  }

  @Test
  void whoever_looked_before_another_decided_is_told_and_overwrites_nothing() {
    answers.refuse(first, 1, ProposalStatus.UNDER_REVIEW, "trop long");
    currentActor.become(Actor.staff("bruno@agency.example"));

    assertThat(codeOf(() -> answers.accept(first, 1, ProposalStatus.UNDER_REVIEW, null)))
        .isEqualTo(NegotiationRefusal.PROPOSAL_CHANGED_MEANWHILE);
    assertThat(found.find(first).head().status()).isEqualTo(ProposalStatus.REFUSED);
  }

  @Test
  void figures_of_a_period_cost_four_statements() throws Exception {
    answers.accept(first, 1, null);

    assertThat(sqlCount.of(() -> statistics.of(today.minusDays(90), today))).isLessThanOrEqualTo(4);
    ProposalStatistics figures = statistics.of(today, today);
    assertThat(figures.total().reviewed()).isGreaterThanOrEqualTo(CASES);
    assertThat(figures.speed().decided()).isPositive();
    assertThat(figures.speed().median()).isNotNull();
    assertThat(figures.policies()).isNotEmpty();
    assertThat(figures.policies().stream().mapToLong(one -> one.plans().running()).sum())
        .isPositive();
  }

  @Test
  void a_period_without_proposals_has_no_figures() {
    LocalDate longAgo = LocalDate.parse("2001-01-01");
    ProposalStatistics figures = statistics.of(longAgo, longAgo);

    assertThat(figures.weeks()).isEmpty();
    assertThat(figures.speed().median()).isNull();
  }

  private static Object codeOf(Runnable call) {
    try {
      call.run();
      return null;
    } catch (Refusal refusal) {
      return refusal.code();
    }
  }
}
