package org.quittance.notification.mail;

import jakarta.activation.DataHandler;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.UnsupportedEncodingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.quittance.notification.Attachment;
import org.quittance.notification.HandOverFailed;
import org.quittance.notification.HandOverFailed.Cause;
import org.quittance.notification.MailRelay;
import org.quittance.notification.WrittenMail;
import org.quittance.platform.Settings;

/** Speaks SMTP with the relay that the server's mail session names. */
@ApplicationScoped
@Transactional(TxType.NEVER)
public class SmtpRelay implements MailRelay {

  private static final Logger LOG = System.getLogger(SmtpRelay.class.getName());
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final String MILLISECONDS = "15000";

  @Resource(lookup = "java:jboss/mail/Quittance")
  private Session session;

  @Inject private Settings settings;
  @Inject private Clock clock;

  // Without these a relay that accepts a connection and says nothing would hold a mail for ever.
  @PostConstruct
  void limitWaiting() {
    for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      session.getProperties().putIfAbsent("mail.smtp." + limit, MILLISECONDS);
    }
  }

  @Override
  public Round open() {
    return new SmtpRound();
  }

  /** One connection, opened at the first mail and again after one that broke it. */
  private final class SmtpRound implements Round {

    private Transport transport;

    @Override
    public void handOver(WrittenMail mail) throws HandOverFailed {
      MimeMessage message = message(mail);
      Transport relay = connected();
      try {
        relay.sendMessage(message, message.getAllRecipients());
      } catch (SendFailedException e) {
        boolean isAddress = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
        throw new HandOverFailed(
            isAddress ? Cause.ADDRESS_REFUSED : Cause.MAIL_REFUSED, e.getMessage(), e);
      } catch (MessagingException e) {
        close();
        throw new HandOverFailed(Cause.MAIL_REFUSED, e.getMessage(), e);
      }
    }

    private Transport connected() throws HandOverFailed {
      try {
        if (transport == null || !transport.isConnected()) {
          close();
          transport = session.getTransport("smtp");
          transport.connect();
        }
        return transport;
      } catch (MessagingException e) {
        throw new HandOverFailed(Cause.RELAY_DOWN, e.getMessage(), e);
      }
    }

    @Override
    public void close() {
      if (transport != null) {
        try {
          transport.close();
        } catch (MessagingException e) {
          LOG.log(Level.DEBUG, "The connection to the relay had gone", e);
        }
        transport = null;
      }
    }
  }

  private MimeMessage message(WrittenMail mail) throws HandOverFailed {
    try {
      MimeMessage message = new NamedMessage(session, "<" + mail.key() + "@" + host() + ">");
      message.setFrom(address(mail.from()));
      message.setReplyTo(new InternetAddress[] {new InternetAddress(mail.replyTo(), true)});
      message.setRecipient(Message.RecipientType.TO, address(mail.to()));
      message.setSubject(mail.content().subject(), UTF_8);
      message.setSentDate(Date.from(clock.instant()));
      message.setHeader("Content-Language", mail.locale().toLanguageTag());
      // RFC 3834: absence notices and the like need not answer a machine.
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setContent(body(mail));
      message.saveChanges();
      return message;
    } catch (AddressException e) {
      throw new HandOverFailed(Cause.ADDRESS_REFUSED, "The address is not one", e);
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new HandOverFailed(Cause.MAIL_REFUSED, e.getMessage(), e);
    }
  }

  private static MimeMultipart body(WrittenMail mail) throws MessagingException {
    // Best last (RFC 2046, 5.1.4): a reader shows the last form it can.
    MimeMultipart twins = new MimeMultipart("alternative", text(mail, "plain"), text(mail, "html"));
    if (mail.attachments().isEmpty()) {
      return twins;
    }
    MimeBodyPart words = new MimeBodyPart();
    words.setContent(twins);
    MimeMultipart all = new MimeMultipart("mixed", words);
    for (Attachment attachment : mail.attachments()) {
      MimeBodyPart file = new MimeBodyPart();
      file.setDataHandler(
          new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.mediaType())));
      file.setFileName(attachment.name());
      all.addBodyPart(file);
    }
    return all;
  }

  private static MimeBodyPart text(WrittenMail mail, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    String words = subtype.equals("html") ? mail.content().html() : mail.content().plain();
    part.setText(words, UTF_8, subtype);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  private InternetAddress address(WrittenMail.Address address)
      throws AddressException, UnsupportedEncodingException {
    String email = address.email() == null ? session.getProperty("mail.from") : address.email();
    InternetAddress strict = new InternetAddress(email, true);
    return new InternetAddress(strict.getAddress(), address.name(), UTF_8);
  }

  private String host() {
    String host = URI.create(settings.portalUrl()).getHost();
    return host == null ? "localhost" : host;
  }

  /** Keeps its Message-ID when it is saved, so that a second copy is recognised as one. */
  private static final class NamedMessage extends MimeMessage {

    private final String messageId;

    NamedMessage(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
