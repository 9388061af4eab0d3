package org.quittance.message.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.Role;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.rules.ErasureStage;
import org.quittance.creditor.CreditorService;
import org.quittance.document.DocumentService;
import org.quittance.message.AgencyMessageService;
import org.quittance.message.AgencyMessageService.Reply;
import org.quittance.message.DebtorMessageService;
import org.quittance.message.MessageKey;
import org.quittance.message.MessageQueryService;
import org.quittance.message.MessageTemplateService;
import org.quittance.message.MessageView;
import org.quittance.message.TemplateView;
import org.quittance.message.rules.MessageStatus;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.retention.ErasureRepository;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.InContainer;
import org.quittance.testing.Papers;

/** The thread of a case in the database, from the draft to its erasure. */
class MessagesIT extends InContainer {

  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private DocumentService documents;
  @Inject private DebtorMessageService debtor;
  @Inject private AgencyMessageService agency;
  @Inject private MessageQueryService queries;
  @Inject private MessageTemplateService templates;
  @Inject private ErasureRepository erasures;
  @Inject private CurrentActor currentActor;
  @Inject private UserTransaction transaction;
  @Inject private Clock clock;
  @PersistenceContext private EntityManager entities;

  private String reference;
  private long caseFileId;

  @BeforeEach
  void a_case() {
    asStaff(Role.SUPERVISOR);
    creditors.register("ENSUD", CaseFiles.aCreditor());
    reference = "TALK-" + Ids.text(Ids.next());
    cases.place(
        reference, CaseFiles.aCaseFile().withInvoice("F-1", "420.00", "2025-04-30").build());
    caseFileId = cases.find(reference).id();
  }

  private void asStaff(Role role) {
    currentActor.become(Actor.staff("alice@agency.example", role));
  }

  private void asDebtor() {
    currentActor.become(Actor.debtor(4711));
  }

  private MessageView ask() {
    asDebtor();
    debtor.keep(caseFileId, "Voici mon reçu 🧾");
    long file =
        documents
            .receive(reference, "recu.pdf", new ByteArrayInputStream(Papers.pdf(reference)))
            .id();
    debtor.attach(caseFileId, file);
    debtor.attach(caseFileId, file);
    return debtor.send(caseFileId);
  }

  @Test
  void a_draft_becomes_a_message_with_its_files_and_is_answered() {
    MessageView asked = ask();
    assertThat(asked.documentIds()).hasSize(1);
    assertThat(queries.draft(caseFileId).isKept()).isFalse();
    asStaff(Role.CASE_HANDLER);
    assertThat(
            queries
                .waiting(new MessageKey(asked.promisedOn(), asked.id() - 1), null, 1)
                .rows()
                .get(0)
                .caseReference())
        .isEqualTo(reference);
    agency.read(caseFileId, asked.id());

    MessageView answer =
        agency.write(caseFileId, new Reply("Merci.", asked.documentIds(), asked.id()));

    MessageView answered = queries.find(caseFileId, asked.id());
    assertThat(answered.status()).isEqualTo(MessageStatus.ANSWERED);
    assertThat(answered.text()).isEqualTo("Voici mon reçu 🧾");
    assertThat(answered.fate().answerId()).isEqualTo(answer.id());
    assertThat(cases.find(reference).standing().unreadMessages()).isEqualTo(1);
    assertThat(queries.ofCase(caseFileId, null, 10).messages())
        .extracting(MessageView::id)
        .containsExactly(answer.id(), asked.id());
    asDebtor();
    debtor.open(caseFileId);
    assertThat(cases.find(reference).standing().unreadMessages()).isZero();
  }

  @Test
  void what_is_written_goes_with_the_file_when_its_time_has_come() throws Exception {
    MessageView asked = ask();
    asStaff(Role.CASE_HANDLER);
    agency.write(caseFileId, new Reply("Merci.", asked.documentIds(), null));
    asDebtor();
    debtor.keep(caseFileId, "Encore une chose");

    transaction.begin();
    erasures.erase(ErasureStage.FILE, List.of(caseFileId), BusinessDate.today(clock));
    transaction.commit();

    assertThat(count("message")).isZero();
    assertThat(count("message_draft")).isZero();
    assertThat(documents.listOf(caseFileId)).isEmpty();
  }

  private long count(String table) {
    return ((Number)
            entities
                .createNativeQuery("select count(*) from " + table + " where case_file_id = ?1")
                .setParameter(1, caseFileId)
                .getSingleResult())
        .longValue();
  }

  @Test
  void a_template_says_what_the_case_says() {
    String name = "Modèle " + reference;
    asStaff(Role.SUPERVISOR);
    TemplateView template =
        templates.write(null, name, "fr", "{debtor} : {balance} à {creditor}, {letter}. {pay}");

    assertThat(templates.fill(template.id(), cases.find(reference)))
        .startsWith("Claire Martin : 420,00")
        .contains("Énergie du Sud")
        .endsWith("/debtor/pay");
    assertThat(templates.list(cases.find(reference)))
        .extracting(TemplateView::name)
        .contains(name, "Ce qui reste dû et comment payer");
    assertThatThrownBy(() -> templates.write(null, name, "fr", "Bonjour"))
        .hasMessageContaining("TEMPLATE_ALREADY_THERE");
    assertThatThrownBy(() -> templates.write(template.id(), name, "fr", "{iban}"))
        .hasMessageContaining("TEMPLATE_PLACE_NOT_KNOWN");

    templates.write(template.id(), name, "fr", "Bonjour {debtor}");
    asStaff(Role.CASE_HANDLER);
    assertThat(templates.fill(template.id(), cases.find(reference)))
        .isEqualTo("Bonjour Claire Martin");
    assertThatThrownBy(() -> templates.remove(template.id()))
        .hasMessageContaining("TEMPLATE_SUPERVISOR_MUST_WRITE");
    asStaff(Role.SUPERVISOR);
    templates.remove(template.id());
    assertThatThrownBy(() -> templates.fill(template.id(), cases.find(reference)))
        .hasMessageContaining("TEMPLATE_UNKNOWN");
  }

  @Test
  void what_is_shipped_is_named_in_its_own_language() {
    assertThat(templates.list())
        .filteredOn(template -> template.language().equals("en"))
        .extracting(TemplateView::name)
        .contains("Received, we are checking", "What is left to pay, and how", "Who we are")
        .doesNotContain("Qui nous sommes", "Il nous manque un document");
    assertThat(templates.list())
        .filteredOn(template -> template.language().equals("fr"))
        .extracting(TemplateView::name)
        .contains("Qui nous sommes", "Il nous manque un document");
  }

  @Test
  void every_template_that_is_shipped_is_filled_whole() {
    for (TemplateView template : templates.list()) {
      assertThat(templates.fill(template.id(), cases.find(reference))).doesNotContain("{");
    }
  }
}
