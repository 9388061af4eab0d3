package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quittance.platform.BusinessDate;
import org.quittance.testing.AgainstPortal;
import org.quittance.testing.Mailbox;

/** What somebody who helps a debtor reaches, and what stays shut whatever address they type. */
class DelegateGateIT extends AgainstPortal {

  private static final Path PAGES = Path.of("src/main/webapp/debtor");
  private static final Path SOURCES = Path.of("src/main/java/org/quittance/portal");
  private static final Set<String> READ =
      Set.of("case", "breakdown", "receipts", "receipt", "plan", "help", "closed");
  private static final Set<String> READ_DOORS =
      Set.of(
          "statement.pdf",
          "document",
          "receipt-file",
          "plan.pdf",
          "plan.ics",
          "still-here",
          "sign-out");

  private final PlacedCase placed = PlacedCase.owing420();
  private final String email = "aide-" + UUID.randomUUID().toString().substring(0, 8) + "@asso.fr";

  private Map<String, String> form(String email, String scope) {
    LocalDate today = LocalDate.now(BusinessDate.ZONE);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("act", "give");
    form.put("name", "Nadia Benali");
    form.put("email", email);
    form.put("role", "ADVISER");
    form.put("scope", scope);
    form.put("from", today.toString());
    form.put("until", today.plusDays(29).toString());
    return form;
  }

  private Visitor given(Visitor debtor, String scope) {
    HttpResponse<String> done = debtor.give(form(email, scope));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
    return Visitor.delegateAt(email);
  }

  @Test
  void whoever_may_see_reaches_nothing_else_by_any_address() throws IOException {
    Visitor delegate = given(Visitor.debtorOf(placed), "SEE");

    HttpResponse<String> file = delegate.get("/debtor/case");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body())
        .contains("420,00", "pour Claire Martin", "Voir, jusqu")
        .doesNotContain("/debtor/pay\"", "/debtor/propose", "/debtor/dispute", "/debtor/tell")
        .doesNotContain("/debtor/my-data", "/debtor/access");
    for (String page : pages()) {
      for (String path : List.of("/debtor/" + page, "/debtor/" + page + ".xhtml")) {
        assertThat(delegate.statusOf(path))
            .as(path)
            .satisfies(
                status -> {
                  if (READ.contains(page)) {
                    assertThat(status).isIn(200, 404);
                  } else {
                    assertThat(status).isEqualTo(403);
                  }
                });
      }
    }
    for (String door : doors()) {
      if (!READ_DOORS.contains(door)) {
        assertThat(delegate.statusOf("/debtor/" + door)).as(door).isEqualTo(403);
        assertThat(delegate.post("/debtor/" + door, Map.of()).statusCode()).isEqualTo(403);
      }
    }
    for (String page : pages()) {
      if (!page.equals("closed")) {
        assertThat(delegate.post("/debtor/" + page, Map.of("act", "give")).statusCode())
            .as("POST " + page)
            .isEqualTo(403);
      }
    }
    assertThat(delegate.statusOf("/debtor/statement.pdf")).isEqualTo(200);
    assertThat(placed.timeline()).contains("access.delegate-used", "STATEMENT");
  }

  @Test
  void another_file_stays_shut() {
    PlacedCase other = placed.ofTheSamePersonOwing180();
    Visitor delegate = given(Visitor.debtorOf(placed), "SEE_AND_PROPOSE");

    assertThat(delegate.get("/debtor/case").body()).doesNotContain(other.reference(), "180,00");
    assertThat(delegate.get("/debtor/propose").body()).doesNotContain("/debtor/several");
    assertThat(delegate.statusOf("/debtor/several")).isEqualTo(403);
    assertThat(delegate.statusOf("/debtor/receipt?id=0000000000000")).isEqualTo(404);
    assertThat(delegate.statusOf("/debtor/document?id=0000000000000")).isEqualTo(404);
  }

  @Test
  void a_forged_scope_gives_nothing() {
    Visitor debtor = Visitor.debtorOf(placed);
    HttpResponse<String> forged = debtor.give(form(email, "EVERYTHING"));
    assertThat(forged.statusCode()).isEqualTo(422);
    assertThat(forged.body()).contains("Choisissez une réponse");

    Map<String, String> bad = form(email, "SEE");
    bad.put("name", "Gagnez sur www.exemple.fr");
    bad.put("until", LocalDate.now(BusinessDate.ZONE).plusDays(120).toString());
    HttpResponse<String> wrong = debtor.give(bad);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("avec des lettres seulement", "Gagnez sur");
    bad.put("name", "Nadia Benali");
    assertThat(debtor.give(bad).body()).contains("Un accès dure 90 jours au plus");
    Map<String, String> own = form(placed.email(), "SEE");
    assertThat(debtor.give(own).body()).contains("C’est votre propre adresse");
    assertThat(Mailbox.of(email).letters()).isEmpty();

    Visitor delegate = given(debtor, "SEE");
    assertThat(delegate.get("/debtor/pay?scope=SEE_AND_PAY").statusCode()).isEqualTo(403);
    assertThat(
            delegate
                .post("/debtor/case", Map.of("act", "give", "scope", "SEE_AND_PAY"))
                .statusCode())
        .isEqualTo(403);
    assertThat(debtor.give(form(email, "SEE_AND_PAY")).body()).contains("a déjà accès");
  }

  @Test
  void access_taken_back_ends_a_running_visit_at_its_next_request_and_only_that_one() {
    Visitor debtor = Visitor.debtorOf(placed);
    Visitor first = given(debtor, "SEE");
    String second = email.replace("aide-", "deux-");
    assertThat(debtor.give(form(second, "SEE_AND_PAY")).statusCode()).isEqualTo(302);
    Visitor other = Visitor.delegateAt(second);
    assertThat(first.statusOf("/debtor/breakdown")).isEqualTo(200);
    assertThat(other.statusOf("/debtor/pay")).isEqualTo(200);

    String page = debtor.get("/debtor/access").body();
    assertThat(page).contains("Nadia Benali", "Dernière visite");
    // Newest first: the older of the two is revoked.
    List<String> revoke = valuesOf(page, "revoke");
    assertThat(revoke).hasSize(2);
    assertThat(debtor.post("/debtor/access", Map.of("act", revoke.get(1))).statusCode())
        .isEqualTo(302);

    HttpResponse<String> after = first.get("/debtor/breakdown");
    assertThat(after.headers().firstValue("Location").orElse("")).endsWith("/debtor/closed");
    assertThat(other.statusOf("/debtor/breakdown")).isEqualTo(200);
    assertThat(debtor.statusOf("/debtor/case")).isEqualTo(200);

    String link = Visitor.invitationTo(email);
    int mails = Mailbox.of(email).letters().size();
    Visitor again = new Visitor();
    assertThat(again.get(link).body()).contains("Vous aidez quelqu’un");
    assertThat(again.post(link, Map.of("act", "send")).body()).contains("Si cet accès est ouvert");
    assertThat(again.post(link, Map.of("act", "enter", "code", "123456")).statusCode())
        .isEqualTo(422);
    assertThat(Mailbox.of(email).letters().stream().skip(mails))
        .noneMatch(letter -> letter.subject().contains("code"));
  }

  @Test
  void neither_link_opens_at_the_others_door_and_unknown_ones_look_alike() {
    Visitor debtor = Visitor.debtorOf(placed);
    debtor.give(form(email, "SEE"));
    String link = Visitor.invitationTo(email);
    Visitor stranger = new Visitor();
    String token = link.substring(link.lastIndexOf('/') + 1);
    assertThat(
            stranger
                .post("/l/" + token, Map.of("postalCode", "31300", "birthYear", "1984"))
                .statusCode())
        .isEqualTo(404);
    assertThat(stranger.post("/l/" + token, Map.of("act", "disown")).statusCode()).isEqualTo(200);
    String own = placed.link().substring(placed.link().lastIndexOf('/') + 1);
    assertThat(stranger.post("/l/d/" + own, Map.of("act", "enter", "code", "123456")).statusCode())
        .isEqualTo(422);
    String known = stranger.get(link).body();
    String unknown = stranger.get("/l/d/" + "A".repeat(43)).body();
    assertThat(unknown.length()).isEqualTo(known.length());
    assertThat(known).doesNotContain("Claire", "Énergie", "Nadia", placed.reference());
    assertThat(Visitor.delegateAt(email).statusOf("/debtor/case")).isEqualTo(200);
    assertThat(placed.timeline()).doesNotContain("contact.stopped");
  }

  @Test
  void a_declaration_that_the_debtor_has_died_ends_every_access() {
    Visitor delegate = given(Visitor.debtorOf(placed), "SEE");
    new Visitor().post(placed.link(), Map.of("act", "disown", "why", "deceased"));
    assertThat(delegate.get("/debtor/case").headers().firstValue("Location").orElse(""))
        .endsWith("/debtor/closed");
    assertThat(placed.timeline()).contains("access.delegate-revoked");
  }

  private static List<String> valuesOf(String page, String act) {
    Matcher found = Pattern.compile("value=\"(" + act + "-[0-9A-Z]{13})\"").matcher(page);
    List<String> values = new ArrayList<>();
    while (found.find()) {
      values.add(found.group(1));
    }
    return values;
  }

  private static Set<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      Set<String> names = new TreeSet<>();
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".xhtml"))
          .forEach(name -> names.add(name.replace(".xhtml", "")));
      return names;
    }
  }

  /** Every servlet of the debtor's area, by what its source says. */
  private static Set<String> doors() throws IOException {
    Set<String> names = new TreeSet<>();
    Pattern address = Pattern.compile("\"/debtor/([a-z.-]+)(?:/\\*)?\"");
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String source = Files.readString(file);
        if (source.contains("@WebServlet")) {
          Matcher found = address.matcher(source);
          while (found.find()) {
            if (!Files.exists(PAGES.resolve(found.group(1) + ".xhtml"))) {
              names.add(found.group(1));
            }
          }
        }
      }
    }
    return names;
  }
}
