package org.quittance.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.LinkChannel;
import org.quittance.access.Role;
import org.quittance.access.SecureLinkService;
import org.quittance.calendar.Frequency;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CasePlacement;
import org.quittance.casefile.ContactStopService;
import org.quittance.casefile.DebtorDetails;
import org.quittance.creditor.CreditorService;
import org.quittance.document.AmountInWords;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.BoundsSheet;
import org.quittance.negotiation.rules.Pace;
import org.quittance.negotiation.rules.PolicyRules;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.negotiation.rules.Wish;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.plan.PlanSummary;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;
import org.quittance.testing.InContainer;

/** One amount for the files of one debtor, on the real database. */
class SeveralFilesIT extends InContainer {

  private static final Actor STAFF = Actor.staff("alice@agency.example", Role.SUPERVISOR);
  private static final Actor DEBTOR = Actor.debtor(4711);

  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private NegotiationPolicyService policies;
  @Inject private SeveralFilesService several;
  @Inject private ProposalService proposals;
  @Inject private ProposalQueryService talks;
  @Inject private InstalmentPlanService plans;
  @Inject private ContactStopService contacts;
  @Inject private SecureLinkService links;
  @Inject private CurrentActor currentActor;
  @Inject private Clock clock;

  private final String unique = Ids.text(Ids.next());
  private final String person = "P-" + unique;
  private LocalDate today;
  private long energy;
  private long rent;

  @BeforeEach
  void a_debtor_who_owes_900_to_one_creditor_and_300_to_another() {
    currentActor.become(STAFF);
    today = BusinessDate.today(clock);
    creditor("EN", "20.00", "10.00");
    creditor("RE", "25.00", "15.00");
    energy = place("EN", "900.00", person);
    rent = place("RE", "300.00", person);
    currentActor.become(DEBTOR);
  }

  private void creditor(String name, String atOnce, String atAll) {
    creditors.register(name + unique.substring(4), aCreditor());
    policies.put(
        name + unique.substring(4),
        new PolicyRules(
            BoundsSheet.parse(
                Map.of(
                    "MIN_INSTALMENT_AMOUNT.INSTANT", atOnce,
                    "MIN_INSTALMENT_AMOUNT.OUTER", atAll,
                    "MIN_INSTALMENT_PERCENT.INSTANT", "0.00",
                    "MIN_INSTALMENT_PERCENT.OUTER", "0.00",
                    "MAX_MONTHS.INSTANT", "18",
                    "MAX_MONTHS.OUTER", "36")),
            List.of()),
        "for a test",
        today);
  }

  private long place(String of, String owed, String personReference) {
    CasePlacement sound =
        aCaseFile().of(of + unique.substring(4)).withInvoice("F-1", owed, "2026-01-31").build();
    DebtorDetails debtor = sound.debtor();
    String reference = of + "-" + Ids.text(Ids.next());
    cases.place(
        reference,
        new CasePlacement(
            sound.creditorReference(),
            sound.placedOn(),
            new DebtorDetails(
                debtor.kind(),
                debtor.name(),
                debtor.birthDate(),
                debtor.siren(),
                debtor.contact(),
                personReference),
            sound.firstLetter(),
            sound.claims()));
    return cases.find(reference).id();
  }

  private Pace monthly() {
    return new Pace(today.plusDays(14), Frequency.MONTHLY, null);
  }

  private SharedAnswer answerTo(String amount) {
    return several.preview(several.filesOf(energy), Money.euros(amount), monthly(), false);
  }

  private static ConsentGiven consent(Money sum) {
    return new ConsentGiven(
        "fr",
        "test",
        "Je m’engage à payer " + sum,
        sum.decimal(),
        AmountInWords.of(sum, Locale.FRENCH),
        "192.0.2.1",
        "Test");
  }

  private Map<String, ConsentGiven> consentTo(SharedAnswer answer) {
    return answer.files().stream()
        .collect(
            Collectors.toMap(
                file -> file.file().caseReference(), file -> consent(file.terms().total())));
  }

  private List<ProposalView> propose(String amount, Map<String, ConsentGiven> given) {
    return several.propose(energy, Money.euros(amount), monthly(), false, given);
  }

  private Money each(long caseFileId) {
    PlanSummary plan = plans.current(caseFileId).orElseThrow();
    return plan.instalments().get(0).amount();
  }

  @Test
  void one_amount_becomes_a_plan_on_every_file_and_never_costs_more() {
    SharedAnswer answer = answerTo("100.00");
    assertThat(answer.isAtOnce()).isTrue();

    List<ProposalView> made = propose("100.00", consentTo(answer));

    assertThat(made)
        .extracting(one -> one.head().status())
        .containsExactly(ProposalStatus.ACCEPTED, ProposalStatus.ACCEPTED);
    assertThat(each(energy)).isEqualTo(Money.euros("75.00"));
    assertThat(each(rent)).isEqualTo(Money.euros("25.00"));
    long family = made.get(0).head().familyId();
    assertThat(several.madeTogether(rent, family))
        .extracting(MadeTogether::proposal)
        .extracting(one -> one.head().caseFileId())
        .containsExactly(energy, rent);
  }

  @Test
  void each_creditor_answers_by_its_own_bounds() {
    SharedAnswer answer = answerTo("60.00");

    assertThat(answer.possible()).isTrue();
    assertThat(answer.isAtOnce()).isFalse();
    assertThat(answer.leastAtOnce()).isEqualTo(Money.euros("75.00"));
    List<ProposalView> made = propose("60.00", consentTo(answer));
    assertThat(made)
        .extracting(one -> one.head().status())
        .contains(ProposalStatus.UNDER_REVIEW)
        .doesNotContain(ProposalStatus.REFUSED);
    assertThat(several.filesOf(energy)).isEmpty();
  }

  @Test
  void too_little_for_all_is_refused_with_the_least_that_suffices() {
    SharedAnswer answer = answerTo("20.00");

    assertThat(answer.possible()).isFalse();
    assertThat(answer.least()).isEqualTo(Money.euros("40.00"));
    assertThat(answer.files()).anyMatch(FileAnswer::isRefused);
    assertThat(answerTo("40.00").possible()).isTrue();
    assertThatThrownBy(() -> propose("20.00", consentTo(answer)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.code()).isEqualTo(NegotiationRefusal.TERMS_OUT_OF_BOUNDS));
  }

  @Test
  void one_sum_typed_wrong_and_nothing_is_proposed_anywhere() {
    SharedAnswer answer = answerTo("100.00");
    Map<String, ConsentGiven> given = consentTo(answer);
    given.put(answer.files().get(1).file().caseReference(), consent(Money.euros("900.00")));

    assertThatThrownBy(() -> propose("100.00", given))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(NegotiationRefusal.TYPED_FIGURES_DIFFER);
              assertThat(refusal.pointer()).isEqualTo("/1/typedFigures");
            });
    given.remove(answer.files().get(1).file().caseReference());
    assertThatThrownBy(() -> propose("100.00", given)).isInstanceOf(Refusal.class);
    assertThat(talks.ofCase(energy)).isEmpty();
    assertThat(talks.ofCase(rent)).isEmpty();
  }

  @Test
  void only_files_that_the_agency_calls_the_same_person_are_shared() {
    currentActor.become(STAFF);
    place("EN", "500.00", "Q-" + unique);
    place("RE", "500.00", null);
    currentActor.become(DEBTOR);

    assertThat(several.filesOf(energy))
        .extracting(file -> file.basis().caseFileId())
        .containsExactly(energy, rent);
  }

  @Test
  void a_file_that_somebody_disowned_is_not_spoken_of() {
    long link = links.issue(rent, LinkChannel.EMAIL, STAFF).id();
    contacts.stop(rent, LinkChannel.EMAIL, link);

    assertThat(several.filesOf(energy)).isEmpty();
  }

  @Test
  void a_file_with_an_open_talk_waits_for_its_answer() {
    currentActor.become(STAFF);
    proposals.offer(rent, new Wish.Count(10, monthly(), null, false), null);
    currentActor.become(DEBTOR);

    assertThat(several.filesOf(energy)).isEmpty();
  }

  @Test
  void a_creditor_shares_nothing_with_another() {
    long own = cases.find(energy).creditor().id();
    currentActor.become(Actor.creditor("compta@ensud.example", own));

    assertThat(several.filesOf(energy)).isEmpty();
  }

  @Test
  void proposals_of_other_people_are_not_found_by_their_number() {
    List<ProposalView> made = propose("100.00", consentTo(answerTo("100.00")));
    currentActor.become(STAFF);
    long stranger = place("EN", "500.00", "Q-" + unique);

    assertThatThrownBy(() -> several.madeTogether(stranger, made.get(0).head().familyId()))
        .isInstanceOf(Refusal.class);
  }
}
