package org.quittance.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.AccessRefusal;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.DelegateScope;
import org.quittance.access.LinkChannel;
import org.quittance.access.SecureLinkService;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.casefile.rules.ErasureStage;
import org.quittance.caserecords.EventFeedService;
import org.quittance.caserecords.EventSummary;
import org.quittance.creditor.CreditorService;
import org.quittance.declaration.DeclarationService;
import org.quittance.declaration.rules.DeclarationFacts;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.delegation.rules.DelegateRole;
import org.quittance.delegation.rules.DelegateStatus;
import org.quittance.dispute.DisputeService;
import org.quittance.dispute.rules.Ground;
import org.quittance.document.DocumentService;
import org.quittance.evidence.EvidenceService;
import org.quittance.evidence.OwnDataService;
import org.quittance.money.Money;
import org.quittance.negotiation.DebtorAnswerService;
import org.quittance.negotiation.ProposalService;
import org.quittance.negotiation.SeveralFilesService;
import org.quittance.negotiation.rules.Wish;
import org.quittance.payment.CheckoutService;
import org.quittance.payment.PaymentChoice;
import org.quittance.payment.SavedMethodService;
import org.quittance.payment.SetupOrigin;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.platform.ShiftableClock;
import org.quittance.refusal.Refusal;
import org.quittance.refusal.RefusalCode;
import org.quittance.retention.ErasureRepository;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.InContainer;
import org.quittance.testing.Papers;

/** Behind the doors: what the services refuse to a delegate who would have got past them. */
class DelegationServiceIT extends InContainer {

  private static final Actor STAFF = Actor.staff("anne@agence.example");
  private static final Money OWED = Money.euros("420.00");

  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private DelegationService delegations;
  @Inject private DelegateEntryService doors;
  @Inject private DelegateTimer timer;
  @Inject private SecureLinkService links;
  @Inject private ProposalService proposals;
  @Inject private DebtorAnswerService answers;
  @Inject private SeveralFilesService several;
  @Inject private InstalmentPlanService plans;
  @Inject private SavedMethodService methods;
  @Inject private CheckoutService checkout;
  @Inject private DisputeService disputes;
  @Inject private DeclarationService declarations;
  @Inject private DocumentService documents;
  @Inject private OwnDataService ownData;
  @Inject private EvidenceService evidence;
  @Inject private EventFeedService events;
  @Inject private CurrentActor currentActor;
  @Inject private ErasureRepository erasures;
  @Inject private UserTransaction transaction;
  @Inject private Clock clock;

  private String reference;
  private long caseFileId;
  private long otherId;
  private Actor debtor;

  @BeforeEach
  void two_cases() {
    currentActor.become(STAFF);
    creditors.register("ENSUD", CaseFiles.aCreditor());
    reference = "HELP-" + Ids.text(Ids.next());
    caseFileId = place(reference);
    otherId = place("HELP-" + Ids.text(Ids.next()));
    debtor = Actor.debtor(links.issue(caseFileId, LinkChannel.EMAIL, STAFF).id());
  }

  @AfterEach
  void restore() {
    ((ShiftableClock) clock).shiftTo(Duration.ZERO);
  }

  private long place(String file) {
    cases.place(file, CaseFiles.aCaseFile().withInvoice("F-1", "420.00", "2025-04-30").build());
    return cases.find(file).id();
  }

  private long give(DelegateScope scope, int days) {
    currentActor.become(debtor);
    LocalDate today = BusinessDate.today(clock);
    return delegations.give(
        caseFileId,
        new NewDelegate(
            "Nadia Benali",
            "nadia-" + Ids.text(Ids.next()).toLowerCase(Locale.ROOT) + "@asso.fr",
            DelegateRole.RELATIVE,
            scope,
            today,
            today.plusDays(days - 1L),
            "fr"));
  }

  private long helping(DelegateScope scope) {
    long id = give(scope, 30);
    currentActor.become(Actor.delegate(id, caseFileId, scope));
    return id;
  }

  private static void refused(ThrowingCallable act) {
    refused(AccessRefusal.DELEGATE_NOT_ALLOWED, act);
  }

  private static void refused(RefusalCode code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOf(Refusal.class)
        .extracting(refusal -> ((Refusal) refusal).code())
        .isEqualTo(code);
  }

  @Test
  void no_scope_binds_the_debtor_speaks_for_them_or_takes_their_data() {
    LocalDate soon = BusinessDate.today(clock).plusDays(10);
    for (DelegateScope scope : DelegateScope.values()) {
      long own = helping(scope);
      refused(() -> proposals.propose(caseFileId, new Wish.ByDate(null, soon, false), null, null));
      refused(() -> answers.accept(caseFileId, 1, 1, null));
      refused(() -> answers.withdraw(caseFileId, 1));
      refused(() -> several.filesOf(caseFileId));
      refused(() -> plans.payBy(1, 1, null));
      refused(() -> plans.skip(1, 1, 1));
      refused(() -> methods.start(caseFileId, new SetupOrigin("fr", "/debtor/plan")));
      refused(() -> methods.forget(1, caseFileId));
      refused(() -> disputes.begin(caseFileId, Ground.ALREADY_PAID));
      refused(
          () -> declarations.declare(reference, DeclarationKind.HARDSHIP, DeclarationFacts.NONE));
      refused(
          () ->
              documents.receive(
                  reference, "a.pdf", new ByteArrayInputStream(Papers.pdf("a proof"))));
      refused(() -> ownData.open(caseFileId));
      refused(() -> evidence.open(reference));
      refused(() -> links.issue(caseFileId, LinkChannel.EMAIL, currentActor.actor()));
      refused(() -> delegations.revoke(caseFileId, own));
      refused(() -> delegations.revokeForAgency(caseFileId, own, "mine"));
      refused(() -> cases.hold(reference, "because I say so"));
      refused(CasefileRefusal.CASE_UNKNOWN, () -> cases.find(otherId));
      refused(CasefileRefusal.CASE_UNKNOWN, () -> proposals.basis(otherId));
      currentActor.become(debtor);
      delegations.revoke(caseFileId, own);
    }
    currentActor.become(STAFF);
    assertThat(cases.find(reference).status()).isEqualTo(CaseStatus.OPEN);
    assertThat(methods.of(caseFileId)).isEmpty();
    assertThat(types()).doesNotContain("case.held", "declaration.made", "proposal.submitted");
  }

  @Test
  void only_who_may_pay_pays_and_leaves_no_means_behind() {
    helping(DelegateScope.SEE);
    refused(() -> checkout.start(caseFileId, PaymentChoice.all(OWED), "fr"));
    helping(DelegateScope.SEE_AND_PROPOSE);
    refused(() -> checkout.start(caseFileId, PaymentChoice.all(OWED), "fr"));
    helping(DelegateScope.SEE_AND_PAY);
    refused(
        () ->
            checkout.start(
                caseFileId,
                PaymentChoice.freeAmount(Money.euros("50.00"), OWED).keepingMethod(),
                "fr"));
    refused(() -> checkout.start(otherId, PaymentChoice.all(OWED), "fr"));
    assertThat(checkout.start(caseFileId, PaymentChoice.all(OWED), "fr").checkoutUrl())
        .startsWith("http");
  }

  @Test
  void an_act_stands_in_the_history_under_the_number_of_the_access() {
    long id = helping(DelegateScope.SEE_AND_PROPOSE);
    doors.preparePlan("by=each&each=50.00");
    doors.tookFile("RECEIPT");

    currentActor.become(STAFF);
    List<EventSummary> acts =
        events.ofActor(caseFileId, Actor.delegateName(id), Long.MAX_VALUE, 10);
    assertThat(acts)
        .extracting(EventSummary::type)
        .containsExactly("access.delegate-used", "access.delegate-prepared");
    assertThat(acts).extracting(EventSummary::actorKind).containsOnly(Actor.Kind.DELEGATE);
    assertThat(acts.get(0).data()).doesNotContain("Nadia", "asso.fr");
    assertThat(events.ofActor(caseFileId, Actor.delegateName(id), acts.get(0).key().sequence(), 10))
        .hasSize(1);
  }

  @Test
  void past_its_day_an_access_is_over_and_the_timer_says_so() {
    long id = give(DelegateScope.SEE, 2);
    assertThat(doors.standing(id)).isPresent();
    ((ShiftableClock) clock).shiftTo(Duration.ofDays(2));
    assertThat(doors.standing(id)).isEmpty();
    assertThat(delegations.find(caseFileId, id).status()).isEqualTo(DelegateStatus.EXPIRED);

    currentActor.become(STAFF);
    timer.expire();

    assertThat(types()).contains("access.delegate-expired");
    assertThat(delegations.find(caseFileId, id).ended()).isNotNull();
  }

  @Test
  void an_access_that_starts_later_lets_nobody_in_before() {
    currentActor.become(debtor);
    LocalDate later = BusinessDate.today(clock).plusDays(3);
    long id =
        delegations.give(
            caseFileId,
            new NewDelegate(
                "Nadia Benali",
                "nadia@asso.fr",
                DelegateRole.OTHER,
                DelegateScope.SEE,
                later,
                later,
                "en"));
    assertThat(doors.standing(id)).isEmpty();
    ((ShiftableClock) clock).shiftTo(Duration.ofDays(3));
    assertThat(doors.standing(id)).isPresent();
  }

  @Test
  void the_debtors_export_names_who_helped_and_the_evidence_file_does_not() throws IOException {
    give(DelegateScope.SEE, 30);
    ByteArrayOutputStream own = new ByteArrayOutputStream();
    ownData.write(ownData.open(caseFileId), Locale.FRENCH, own);
    assertThat(entry(own.toByteArray(), "delegates.json")).contains("Nadia Benali", "RELATIVE");

    currentActor.become(STAFF);
    ByteArrayOutputStream proof = new ByteArrayOutputStream();
    evidence.write(evidence.open(reference), proof);
    assertThat(entry(proof.toByteArray(), "delegates.json"))
        .contains("RELATIVE")
        .doesNotContain("Nadia", "asso.fr");
    assertThat(entry(proof.toByteArray(), "timeline.jsonl")).doesNotContain("Nadia", "asso.fr");
  }

  @Test
  void name_and_address_go_with_the_other_ways_into_the_file() throws Exception {
    long id = give(DelegateScope.SEE, 30);
    currentActor.become(STAFF);
    transaction.begin();
    erasures.erase(ErasureStage.ACCESS, List.of(caseFileId), BusinessDate.today(clock));
    transaction.commit();
    assertThat(delegations.ofCase(caseFileId, Long.MAX_VALUE, 10)).isEmpty();
    assertThat(doors.standing(id)).isEmpty();
  }

  private static String entry(byte[] zip, String name) throws IOException {
    try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
      ZipEntry entry;
      while ((entry = files.getNextEntry()) != null) {
        if (entry.getName().endsWith(name)) {
          return new String(files.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("No " + name);
  }

  private List<String> types() {
    return events.timeline(caseFileId, Long.MAX_VALUE, 200).stream()
        .map(EventSummary::type)
        .toList();
  }
}
