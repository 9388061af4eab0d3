package org.quittance.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.LinkChannel;
import org.quittance.access.SecureLinkService;
import org.quittance.casefile.CaseFileService;
import org.quittance.caserecords.EventFeedService;
import org.quittance.creditor.CreditorService;
import org.quittance.declaration.DeclarationService;
import org.quittance.declaration.rules.DeclarationFacts;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.dispute.DisputeOpening;
import org.quittance.dispute.DisputeService;
import org.quittance.dispute.rules.DisputeScope;
import org.quittance.dispute.rules.Ground;
import org.quittance.document.DocumentService;
import org.quittance.message.AgencyMessageService;
import org.quittance.message.AgencyMessageService.Reply;
import org.quittance.message.DebtorMessageService;
import org.quittance.money.Money;
import org.quittance.payment.PaymentChannel;
import org.quittance.payment.PaymentReceived;
import org.quittance.payment.PaymentService;
import org.quittance.platform.Ids;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.InContainer;
import org.quittance.testing.Papers;

class OwnDataIT extends InContainer {

  private static final Actor STAFF = Actor.staff("alice@agency.example");

  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private PaymentService payments;
  @Inject private DocumentService documents;
  @Inject private DeclarationService declarations;
  @Inject private DisputeService disputes;
  @Inject private DebtorMessageService messages;
  @Inject private AgencyMessageService answers;
  @Inject private SecureLinkService links;
  @Inject private EventFeedService feed;
  @Inject private OwnDataService ownData;
  @Inject private CurrentActor currentActor;

  private long caseFileId;

  @BeforeEach
  void a_debtor_on_a_visit() {
    currentActor.become(STAFF);
    creditors.register("ENSUD", CaseFiles.aCreditor());
    String reference = "OWN-" + Ids.text(Ids.next());
    cases.place(
        reference, CaseFiles.aCaseFile().withInvoice("F-1", "420.00", "2025-04-30").build());
    caseFileId = cases.find(reference).id();
    declarations.declare(
        reference,
        DeclarationKind.HARDSHIP,
        new DeclarationFacts(
            null,
            DeclarationFacts.NONE.paid(),
            DeclarationFacts.NONE.proceeding(),
            null,
            "Je sors de l’hôpital"));
    documents.attach(
        reference, "F-1", "facture.pdf", new ByteArrayInputStream(Papers.pdf("Facture F-1")));
    payments.declare(
        reference,
        new PaymentReceived(
            Money.euros("10.00"),
            LocalDate.parse("2026-11-20"),
            PaymentChannel.TRANSFER,
            "BANK-1",
            List.of()));
    disputes.open(
        caseFileId,
        new DisputeOpening(Ground.OTHER, DisputeScope.WHOLE_FILE, "Compteur faux", Map.of()));
    disputes.begin(caseFileId, Ground.DEFECTIVE);
    disputes.say(caseFileId, "Pas encore envoyé", Map.of());
    currentActor.become(Actor.debtor(links.issue(caseFileId, LinkChannel.EMAIL, STAFF).id()));
    messages.keep(caseFileId, "Où en est mon dossier ?");
    messages.send(caseFileId);
    messages.keep(caseFileId, "Encore une chose");
    Actor visitor = currentActor.actor();
    currentActor.become(STAFF);
    answers.write(caseFileId, new Reply("Nous vérifions.", List.of(), null));
    currentActor.become(visitor);
  }

  private Map<String, byte[]> export(Locale locale) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ownData.write(ownData.open(caseFileId), locale, out);
    return Verifier.unpacked(out.toByteArray());
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  @Test
  void everything_held_is_there_for_people_and_for_programs() throws IOException {
    Map<String, byte[]> files = export(Locale.FRENCH);

    assertThat(text(files, "mes-donnees.html"))
        .contains("<html lang=\"fr\">", "Claire Martin", "17 mai 1984", "claire@example.org")
        .contains("8 place du Marché", "Facture F-1", "10,00", "Dossier confié")
        .contains("C. com. L123-22", "10 ans", "CNIL");
    assertThat(files.keySet())
        .contains("case.json", "payments.json", "means.json", "agreements.json", "consents.json")
        .contains("contacts.json", "timeline.jsonl")
        .anyMatch(name -> name.startsWith("documents/"))
        .anyMatch(name -> name.startsWith("receipts/"));
    for (String name : files.keySet()) {
      if (name.endsWith(".json")) {
        try (JsonReader json = Json.createReader(new ByteArrayInputStream(files.get(name)))) {
          assertThat(json.readValue()).as(name).isNotNull();
        }
      }
    }
    assertThat(text(files, "messages.json"))
        .contains("Où en est mon dossier ?", "Nous vérifions.", "Encore une chose")
        .contains("\"draft\"");
    assertThat(text(files, "disputes.json")).contains("Compteur faux", "WITH_CREDITOR");
    assertThat(text(files, "declarations.json")).contains("HARDSHIP", "Je sors de l’hôpital");
    assertThat(text(files, "case.json")).contains("\"birthDate\": \"1984-05-17\"", "\"420.00\"");
  }

  @Test
  void an_english_reader_gets_it_in_english() throws IOException {
    assertThat(text(export(Locale.ENGLISH), "my-data.html"))
        .contains("<html lang=\"en\">", "17 May 1984", "What we keep, why, and for how long");
  }

  @Test
  void who_of_the_agencys_people_acted_is_theirs_and_left_out() throws IOException {
    for (byte[] file : export(Locale.FRENCH).values()) {
      assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("alice@agency.example");
    }
  }

  @Test
  void the_export_stands_on_the_timeline() throws IOException {
    export(Locale.FRENCH);

    assertThat(feed.timeline(caseFileId, Long.MAX_VALUE, 50))
        .filteredOn(event -> event.type().equals("data.exported"))
        .singleElement()
        .satisfies(event -> assertThat(event.actorKind()).isEqualTo(Actor.Kind.DEBTOR));
  }

  @Test
  void what_is_held_is_told_with_its_reason_its_period_and_who_receives_it() {
    List<HeldData> held = ownData.held(caseFileId, Locale.FRENCH);

    assertThat(held).hasSizeGreaterThan(7);
    assertThat(held)
        .allSatisfy(
            one -> {
              assertThat(one.why()).contains("RGPD");
              assertThat(one.howLong()).containsPattern("[0-9]+ (ans|mois) après");
              assertThat(one.receivers()).isNotBlank();
            });
  }
}
