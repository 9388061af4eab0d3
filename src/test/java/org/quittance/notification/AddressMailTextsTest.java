package org.quittance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.notification.MailWriter.Outcome;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.PageTemplates;
import org.quittance.platform.Settings;

/** What the two addresses of a change are told. */
class AddressMailTextsTest {

  private static final String FORMER = "claire@example.org";
  private static final String NEW = "claire.martin@example.net";

  private final Settings settings = new Settings(Map.<String, String>of()::get, name -> null);
  private final AgencyIdentity identity = new AgencyIdentity(settings);
  private final MailLayout layout = new MailLayout(new PageTemplates(), identity, settings);
  private final MailSecrets secrets = new MailSecrets(() -> List.of(new byte[32]));

  private Outcome written(MailKind kind, SecretAddress to, String language, Duration later) {
    TalkingAgency talking = TalkingAgency.in(language);
    Instant now = talking.agency.clock.instant();
    OutgoingMail mail =
        OutgoingMail.secret(
            kind,
            talking.caseFileId(),
            secrets.encrypt(to.text()),
            now.plus(Duration.ofMinutes(10)),
            now);
    talking.agency.clock.moveTo(now.plus(later));
    return new AddressMailWriter(talking.agency.cases, secrets, identity, talking.agency.clock)
        .write(mail.claimed());
  }

  private MailDraft draft(MailKind kind, SecretAddress to, String language) {
    return ((Outcome.Draft) written(kind, to, language, Duration.ZERO)).draft();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "fr-BE", "en-BE"})
  void both_keep_the_house_rules(String language) throws IOException {
    for (MailKind kind : List.of(MailKind.ADDRESS_CODE, MailKind.ADDRESS_CHANGED)) {
      SecretAddress to =
          kind == MailKind.ADDRESS_CODE
              ? new SecretAddress(NEW, "012345")
              : new SecretAddress(FORMER, "");
      MailDraft draft = draft(kind, to, language);

      HouseRules.hold(kind, draft, layout.lay(draft.text(), draft.locale()), language);
    }
  }

  @Test
  void the_new_address_gets_the_code_and_nothing_of_the_file_or_its_debtor() {
    MailDraft draft = draft(MailKind.ADDRESS_CODE, new SecretAddress(NEW, "012345"), "fr");

    assertThat(draft.to()).isEqualTo(new MailDraft.Recipient(NEW, NEW));
    assertThat(layout.lay(draft.text(), draft.locale()).plain())
        .contains("012 345", "une seule fois", "01 23 45 67 89")
        .doesNotContain("DOS-1", "Claire", "Énergie du Sud", "L-2026-0481");
  }

  @Test
  void the_former_address_learns_that_it_is_no_longer_used_but_not_which_is() {
    MailDraft draft = draft(MailKind.ADDRESS_CHANGED, new SecretAddress(FORMER, ""), "fr");

    assertThat(draft.to().email()).isEqualTo(FORMER);
    assertThat(draft.text().subject()).isEqualTo("Votre dossier DOS-1 : votre adresse a changé");
    assertThat(layout.lay(draft.text(), draft.locale()).plain())
        .contains("ne fonctionnent plus", "Ce n’est pas vous ?", "01 23 45 67 89")
        .doesNotContain(NEW);
  }

  @Test
  void a_code_that_has_expired_is_not_sent_any_more() {
    assertThat(
            written(
                MailKind.ADDRESS_CODE,
                new SecretAddress(NEW, "012345"),
                "fr",
                Duration.ofMinutes(10)))
        .isInstanceOf(Outcome.Nothing.class);
  }
}
