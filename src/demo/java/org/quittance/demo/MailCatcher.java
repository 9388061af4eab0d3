package org.quittance.demo;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * An SMTP server that delivers to nobody: every mail becomes a file in a folder, in the order of
 * arrival, and stays there over restarts.
 */
public final class MailCatcher implements AutoCloseable {

  private static final String SUFFIX = ".eml";

  private final GreenMail server;
  private final int port;
  private final Path folder;
  private long last;

  private MailCatcher(GreenMail server, int port, Path folder, long last) {
    this.port = port;
    this.server = server;
    this.folder = folder;
    this.last = last;
  }

  /** One caught mail; {@code text} or {@code html} is empty when the mail has no such part. */
  public record Mail(
      long number,
      Instant arrivedAt,
      String from,
      String to,
      String subject,
      String text,
      String html,
      List<Attachment> attachments) {}

  /** A file that came with a mail. */
  public record Attachment(String name, String type, byte[] content) {}

  public static MailCatcher start(int port, Path folder) throws IOException {
    Files.createDirectories(folder);
    GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    MailCatcher catcher = new MailCatcher(server, port, folder, lastNumber(folder));
    UserManager users = server.getUserManager();
    GreenMailUser everybody = server.setUser("everybody@localhost", "everybody", "everybody");
    users.setMessageDeliveryHandler(
        (message, recipient) -> {
          catcher.keep(message.getMessage(), recipient.getEmail());
          return everybody;
        });
    server.start();
    return catcher;
  }

  /** Where the server hands its mails over. */
  public int port() {
    return port;
  }

  private synchronized void keep(MimeMessage message, String recipient) throws MessagingException {
    long number = ++last;
    Path unfinished = folder.resolve(number + ".part");
    try (OutputStream out = Files.newOutputStream(unfinished)) {
      out.write(("X-Delivered-To: " + recipient + "\r\n").getBytes(StandardCharsets.US_ASCII));
      message.writeTo(out);
      Files.move(unfinished, folder.resolve(number + SUFFIX));
    } catch (IOException e) {
      throw new MessagingException("The mail cannot be kept: " + e.getMessage(), e);
    }
  }

  /** All mails, newest first. */
  public List<Mail> mails() throws IOException {
    List<Mail> mails = new ArrayList<>();
    for (long number : numbers(folder)) {
      find(number).ifPresent(mails::add);
    }
    mails.sort(Comparator.comparingLong(Mail::number).reversed());
    return mails;
  }

  public Optional<Mail> find(long number) throws IOException {
    Path file = folder.resolve(number + SUFFIX);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
      StringBuilder text = new StringBuilder();
      StringBuilder html = new StringBuilder();
      List<Attachment> attachments = new ArrayList<>();
      collect(message, text, html, attachments);
      return Optional.of(
          new Mail(
              number,
              Files.getLastModifiedTime(file).toInstant(),
              first(message.getFrom()),
              message.getHeader("X-Delivered-To", ", "),
              Optional.ofNullable(message.getSubject()).orElse(""),
              text.toString(),
              html.toString(),
              attachments));
    } catch (MessagingException e) {
      throw new IOException("Mail " + number + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String first(Address[] addresses) {
    return addresses == null || addresses.length == 0 ? "" : addresses[0].toString();
  }

  private static void collect(
      Part part, StringBuilder text, StringBuilder html, List<Attachment> attachments)
      throws MessagingException, IOException {
    if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        collect(parts.getBodyPart(i), text, html, attachments);
      }
    } else if (part.getFileName() != null) {
      try (InputStream content = part.getInputStream()) {
        attachments.add(
            new Attachment(part.getFileName(), part.getContentType(), content.readAllBytes()));
      }
    } else if (part.isMimeType("text/html")) {
      html.append(part.getContent());
    } else if (part.isMimeType("text/*")) {
      text.append(part.getContent());
    }
  }

  private static long lastNumber(Path folder) throws IOException {
    return numbers(folder).stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private static List<Long> numbers(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d{1,18}\\" + SUFFIX))
          .map(name -> Long.valueOf(name.substring(0, name.length() - SUFFIX.length())))
          .toList();
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
