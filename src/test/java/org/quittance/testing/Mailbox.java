package org.quittance.testing;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mails the server sent, by recipient. Tests use an address of their own and wait for it. */
public final class Mailbox {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String address;

  private Mailbox(String address) {
    this.address = address;
  }

  /** The mails to one address, written in full. */
  public static Mailbox of(String address) {
    if (!address.contains("@")) {
      throw new IllegalArgumentException("No address: " + address);
    }
    return new Mailbox(address);
  }

  /**
   * One mail as its reader sees it; {@code html} is empty for a mail of plain text.
   *
   * @param messageId the same for every copy of one mail
   * @param files names of what is attached
   * @param contents of what is attached, by name
   */
  public record Letter(
      String from,
      String subject,
      String text,
      String html,
      String messageId,
      List<String> files,
      Map<String, byte[]> contents) {}

  /** From now on the relay answers nobody; see that it is opened again. */
  public static void closeRelay() {
    Bench.mail().stop();
  }

  /** The relay answers, and has forgotten what it took before it was closed. */
  public static void openRelay() {
    if (!Bench.mail().isRunning()) {
      Bench.mail().start();
    }
  }

  /** All that has arrived until now, oldest first. */
  public List<Letter> letters() {
    return Arrays.stream(Bench.mail().getReceivedMessages())
        .filter(this::isForMe)
        .map(Mailbox::read)
        .toList();
  }

  /** Waits for the first mail. */
  public Letter await() {
    return await(1).get(0);
  }

  /** Waits until this many mails have come; fails naming what did come. */
  public List<Letter> await(int count) {
    GreenMail server = Bench.mail();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      int before = server.getReceivedMessages().length;
      List<Letter> letters = letters();
      if (letters.size() >= count) {
        return letters;
      }
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError(
            "Waited for " + count + " mails to " + address + ", but there are " + letters);
      }
      server.waitForIncomingEmail(left, before + 1);
    }
  }

  private boolean isForMe(MimeMessage message) {
    try {
      return Arrays.stream(message.getAllRecipients())
          .anyMatch(recipient -> ((InternetAddress) recipient).getAddress().equals(address));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Letter read(MimeMessage message) {
    try {
      List<String> texts = new ArrayList<>();
      List<String> pages = new ArrayList<>();
      Map<String, byte[]> files = new LinkedHashMap<>();
      collect(message, texts, pages, files);
      return new Letter(
          message.getFrom()[0].toString(),
          message.getSubject(),
          String.join("\n", texts),
          String.join("\n", pages),
          message.getMessageID(),
          List.copyOf(files.keySet()),
          files);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("A mail cannot be read: " + e.getMessage(), e);
    }
  }

  private static void collect(
      Part part, List<String> texts, List<String> pages, Map<String, byte[]> files)
      throws MessagingException, IOException {
    if (part.getFileName() != null) {
      files.put(part.getFileName(), part.getInputStream().readAllBytes());
    } else if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        collect(parts.getBodyPart(i), texts, pages, files);
      }
    } else if (part.isMimeType("text/html")) {
      pages.add((String) part.getContent());
    } else if (part.isMimeType("text/plain")) {
      texts.add((String) part.getContent());
    }
  }
}
