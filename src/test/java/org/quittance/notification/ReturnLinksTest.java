package org.quittance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.IssuedLink;
import org.quittance.access.LinkChannel;
import org.quittance.access.SecureLinkService;
import org.quittance.notification.ClaimedMail.Subject;
import org.quittance.notification.ReturnLinks.ReturnLink;
import org.quittance.testing.MovableClock;

class ReturnLinksTest {

  private final MovableClock clock = MovableClock.on("2026-11-20");
  private final InMemoryOutgoingMails mails = new InMemoryOutgoingMails();
  private final MailSecrets secrets = new MailSecrets(() -> List.of(new byte[32]));
  private final Issuing issuing = new Issuing();
  private final ReturnLinks links = new ReturnLinks(issuing, mails, secrets, clock);
  private final OutgoingMail mail =
      OutgoingMail.news(MailKind.OFFER_MADE, 1, new Subject(2, 1), clock.instant());

  /** Issues links that tell how many there were. */
  private final class Issuing extends SecureLinkService {

    private int issued;

    @Override
    public IssuedLink issue(long caseFileId, LinkChannel channel, Actor by) {
      issued++;
      return new IssuedLink(
          issued,
          "http://localhost:8080/l/token-" + issued,
          clock.instant().plus(Duration.ofDays(30)),
          null);
    }
  }

  ReturnLinksTest() {
    mails.add(mail);
  }

  @Test
  void every_attempt_brings_the_same_link_and_the_row_holds_it_encrypted() {
    ReturnLink first = links.of(mail.claimed());

    assertThat(links.of(mail.claimed())).isEqualTo(first);
    assertThat(issuing.issued).isEqualTo(1);
    assertThat(new String(mail.claimed().secret().encrypted(), StandardCharsets.ISO_8859_1))
        .doesNotContain("token", "http");
  }

  @Test
  void a_mail_that_waited_long_brings_a_fresh_link() {
    links.of(mail.claimed());
    clock.advanceDays(24);

    assertThat(links.of(mail.claimed()).url()).endsWith("token-2");
  }

  @Test
  void once_the_relay_has_the_mail_its_link_is_wiped() {
    links.of(mail.claimed());

    mail.handedOver(clock.instant());

    assertThat(mail.claimed().secret()).isNull();
  }

  @Test
  void an_attempt_that_comes_after_another_has_sent_the_mail_leaves_no_link_in_its_row() {
    ClaimedMail late = mail.claimed();
    mail.handedOver(clock.instant());

    links.of(late);

    assertThat(mail.claimed().secret()).isNull();
  }
}
