package org.quittance.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WindowType;
import org.quittance.platform.Ids;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Axe;
import org.quittance.testing.Bench;
import org.quittance.testing.Browser;
import org.quittance.testing.Papers;
import org.quittance.testing.Portal;

@Tag("browser")
class DeskBrowserIT extends AgainstPortal {

  private static final String CREDITOR =
      """
      {"name":"%s","kind":"PROFESSIONAL","siren":"732829320","email":"compta@ensud.example",
       "language":"fr","iban":"FR7630006000011234567890189",
       "address":{"lines":["12 rue des Arts"],"postalCode":"31000","city":"Toulouse","country":"FR"},
       "mandate":{"reference":"M-2026-01","signedOn":"2026-01-15","jurisdiction":"FR",
                  "commission":{"rate":"12.00","fixedFee":{"amount":"15.00","currency":"EUR"}},
                  "notifications":"IMMEDIATE"}}
      """;
  private static final String CASE =
      """
      {"creditor":"%s","placedOn":"2026-11-02",
       "debtor":{"kind":"CONSUMER","name":"Claire Martin","language":"fr",
                 "address":{"lines":["8 place du Marché"],"postalCode":"31300",
                            "city":"Toulouse","country":"FR"}},
       "firstLetter":{"reference":"L-1","sentOn":"2026-11-03"},
       "claims":[{"reference":"F-1","kind":"INVOICE","label":"Mars 2025","dueOn":"2025-04-30",
                  "principal":{"amount":"420.00","currency":"EUR"},
                  "interest":{"basis":"NONE"},"indemnity":false}]}
      """;

  @RegisterExtension final Browser browser = Browser.desktop();
  @TempDir Path folder;

  private final String reference = "DESK-" + Ids.text(Ids.next());
  private final String foreign = "ELSE-" + Ids.text(Ids.next());

  @BeforeEach
  void two_creditors_with_a_case_each() {
    Portal agency = Portal.asAgency();
    agency.put("/api/v1/creditors/ENSUD", CREDITOR.formatted("Énergie du Sud"));
    agency.put("/api/v1/creditors/LOGIS", CREDITOR.formatted("Logis du Midi"));
    agency.put("/api/v1/cases/" + reference, CASE.formatted("ENSUD")).expect(201);
    agency.put("/api/v1/cases/" + foreign, CASE.formatted("LOGIS")).expect(201);
  }

  private DeskScreen signedIn(String email) {
    return new DeskScreen(browser).signIn(email, Bench.PASSWORD);
  }

  @Test
  void staff_find_a_case_and_issue_a_link_that_is_shown_once() {
    DeskScreen desk = signedIn("admin@agency.example").search(reference).openCase(reference);
    assertThat(desk.text()).contains("420,00", "Claire Martin", "Dossier confié");

    String url = desk.openPart("LINKS").issueLink();

    assertThat(url).startsWith(Portal.url() + "/l/");
    assertThat(desk.openPart("LINKS").text()).doesNotContain(url).contains("Jamais ouvert");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void staff_record_a_payment_received_elsewhere() {
    DeskScreen desk = signedIn("admin@agency.example").search(reference).openCase(reference);
    desk.openPart("PAYMENTS").recordPayment("100,00", "CHEQUE-1");
    assertThat(desk.text()).contains("320,00", reference + "-Q1");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void a_faulty_line_of_an_import_is_shown_with_its_reason() throws IOException {
    Path file = folder.resolve("mars.csv");
    Files.writeString(
        file,
        "case_reference;creditor;placed_on;debtor_kind;debtor_name;address;postal_code;city;"
            + "letter_reference;letter_sent_on;claim_reference;claim_label;due_on;principal\n"
            + reference
            + "-N;ENSUD;2026-11-02;CONSUMER;Claire Martin;8 place du Marché;31300;Toulouse;"
            + "L-1;2026-11-03;F-1;Mars;31/02/2025;10\n");
    DeskScreen desk = signedIn("admin@agency.example").upload(file);
    desk.awaitText("31/02/2025");
    assertThat(desk.text()).contains("due_on", "Cette date ne se lit pas");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void staff_attach_a_document_that_is_what_it_says_to_be() throws IOException {
    Path page = Files.writeString(folder.resolve("facture.pdf"), "<html>not a PDF</html>");
    Path proof = Files.write(folder.resolve("Facture n° 1.pdf"), Papers.pdf("Facture n° 1"));
    DeskScreen desk = signedIn("handler@agency.example").search(reference).openCase(reference);
    desk.openPart("DOCUMENTS").attach(page);
    assertThat(desk.fault("file")).contains("n’est ni un PDF");
    desk.attach(proof);
    assertThat(desk.text()).contains("est joint au dossier", "Facture n° 1.pdf");
    String listed = Portal.asAgency().get("/api/v1/cases/" + reference + "/documents").body();
    assertThat(listed).contains("Facture n° 1.pdf").doesNotContain("facture.pdf");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void staff_see_who_is_not_the_debtor_and_settle_it() {
    Portal agency = Portal.asAgency();
    String mailed = "MAIL-" + Ids.text(Ids.next());
    agency.put(
        "/api/v1/cases/" + mailed,
        CASE.formatted("ENSUD")
            .replace("\"language\"", "\"email\":\"other@example.org\",\"language\""));
    String url =
        agency
            .post("/api/v1/cases/" + mailed + "/access-links", "{\"channel\":\"EMAIL\"}")
            .text("/url");
    Portal.anonymous()
        .call(
            "POST",
            url.substring(Portal.url().length()),
            BodyPublishers.ofString("act=disown"),
            "Content-Type",
            "application/x-www-form-urlencoded")
        .expect(200);
    DeskScreen desk = signedIn("handler@agency.example");
    browser.open("/staff/tasks");
    assertThat(desk.text()).contains("Trouver le bon contact", mailed);
    desk.finishTaskOf(mailed);
    assertThat(desk.text()).contains("C’est noté").doesNotContain(mailed);
    browser.open("/staff/case?ref=" + mailed);
    assertThat(desk.text()).contains("Rien n’est plus envoyé à other@example.org");
    desk.resumeMessages("Rappelée : c’est bien elle");
    assertThat(desk.text())
        .contains("Les envois à ce contact reprennent", "Rappelée : c’est bien elle")
        .doesNotContain("Rien n’est plus envoyé");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void an_administrator_gives_a_password_that_its_owner_changes() {
    String email = Ids.text(Ids.next()).toLowerCase(Locale.ROOT) + "@agence.example";
    DeskScreen desk = signedIn("admin@agency.example").openAccount(email, "pluie-tambour-lac");
    String given = desk.givePassword(email);
    desk.signOut().signIn(email, given);
    assertThat(desk.address()).endsWith("/staff/password");
    desk.changePassword("not this one", "neige-violon-port");
    assertThat(desk.fault("current")).isNotEmpty();
    desk.changePassword(given, "court");
    assertThat(desk.fault("password")).contains("12");
    desk.changePassword(given, "neige-violon-port");
    assertThat(desk.address()).contains("/staff/worklist");
    desk.signOut().signIn(email, "neige-violon-port");
    assertThat(desk.address()).contains("/staff/cases");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void a_key_is_revoked_by_what_it_is_although_others_have_come_before_it() {
    String suffix = Ids.text(Ids.next());
    DeskScreen desk = signedIn("admin@agency.example");
    String seen = desk.makeKey("B-" + suffix);
    String list = browser.driver().getWindowHandle();

    browser.driver().switchTo().newWindow(WindowType.TAB);
    String before = desk.makeKey("A-" + suffix);
    browser.driver().switchTo().window(list);
    desk.revokeKey("B-" + suffix);

    assertThat(desk.text()).contains("A-" + suffix);
    Portal.withKey(seen).get("/api/v1/cases/" + reference).expect(401);
    Portal.withKey(before).get("/api/v1/cases/" + reference).expect(200);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void the_code_of_a_letter_is_shown_with_its_link_once() {
    DeskScreen desk = signedIn("handler@agency.example").search(reference).openCase(reference);
    desk.openPart("LINKS").issueLink();
    assertThat(desk.letterCode()).hasSize(11);
    assertThat(desk.openPart("LINKS").text()).doesNotContain("À imprimer dans la lettre");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void a_creditor_sees_its_own_cases_and_no_other() {
    DeskScreen desk = signedIn("compta@ensud.example");
    browser.open("/creditor/portfolio?text=" + reference);
    assertThat(desk.text()).contains(reference);
    browser.open("/creditor/portfolio?text=" + foreign);
    assertThat(desk.text()).doesNotContain("Claire Martin");
    browser.open("/creditor/case?ref=" + reference);
    assertThat(desk.text()).contains("420,00");
    browser.open("/creditor/case?ref=" + foreign);
    assertThat(desk.text()).contains("Cette page n’existe pas").doesNotContain("Claire Martin");
    browser.open("/staff/case?ref=" + foreign);
    assertThat(desk.text()).doesNotContain("Claire Martin");
  }

  @Test
  void a_case_shows_that_its_timeline_is_what_was_written() {
    DeskScreen desk = signedIn("admin@agency.example").search(reference).openCase(reference);

    assertThat(desk.text()).contains("Historique intact", "Télécharger le dossier de preuve");
  }

  @Test
  void an_administrator_sees_what_is_going_to_be_erased_and_nobody_else_does() {
    DeskScreen desk = signedIn("admin@agency.example");
    browser.open("/staff/retention");
    assertThat(desk.text())
        .contains("Conservation des données", "France", "Belgique")
        .contains("10 ans après la fin de l’année de clôture", "C. com. L123-22");
    assertThat(Axe.faultsOf(browser)).isEmpty();
    assertThat(browser.complaints()).isEmpty();

    desk.signOut().signIn("supervisor@agency.example", Bench.PASSWORD);
    assertThat(desk.text()).doesNotContain("Conservation");
    browser.open("/staff/retention");
    assertThat(desk.text()).doesNotContain("Conservation des données");
  }
}
