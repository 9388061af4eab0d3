package org.quittance.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quittance.demo.MailCatcher.Attachment;
import org.quittance.demo.MailCatcher.Mail;

/**
 * Shows the caught mails in a browser: a list, each mail as its reader would see it, and the same
 * as JSON under {@code /api/messages}. Mails are shown in a sandbox, because anybody can send one.
 */
public final class MailboxPage implements AutoCloseable {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"')\\]]+");
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());
  private static final String HTML = "text/html; charset=utf-8";
  private static final String JSON = "application/json";

  private final HttpServer server;
  private final ExecutorService workers;
  private final MailCatcher catcher;

  private MailboxPage(HttpServer server, ExecutorService workers, MailCatcher catcher) {
    this.server = server;
    this.workers = workers;
    this.catcher = catcher;
  }

  public static MailboxPage start(int port, MailCatcher catcher) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
    ExecutorService workers = Executors.newFixedThreadPool(2);
    MailboxPage page = new MailboxPage(server, workers, catcher);
    server.setExecutor(workers);
    server.createContext("/", page::answer);
    server.start();
    return page;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Matcher one =
          Pattern.compile("/messages/(\\d{1,18})(/html|/files/(\\d{1,3}))?").matcher(path);
      Matcher json = Pattern.compile("/api/messages/(\\d{1,18})").matcher(path);
      if (path.equals("/")) {
        send(exchange, 200, HTML, list());
      } else if (path.equals("/api/messages")) {
        send(exchange, 200, JSON, listAsJson());
      } else if (json.matches()) {
        Optional<Mail> mail = catcher.find(Long.parseLong(json.group(1)));
        send(
            exchange,
            mail.isPresent() ? 200 : 404,
            JSON,
            mail.map(found -> asJson(found).build().toString()).orElse("{}"));
      } else if (one.matches()) {
        show(exchange, one);
      } else {
        send(exchange, 404, HTML, page("Not here", "<p>There is no such page.</p>"));
      }
    } catch (RuntimeException e) {
      send(exchange, 500, HTML, page("Failed", "<p>" + escape(String.valueOf(e)) + "</p>"));
    }
  }

  private void show(HttpExchange exchange, Matcher address) throws IOException {
    Optional<Mail> found = catcher.find(Long.parseLong(address.group(1)));
    if (found.isEmpty()) {
      send(exchange, 404, HTML, page("Not here", "<p>There is no such mail.</p>"));
      return;
    }
    Mail mail = found.get();
    if (address.group(2) == null) {
      send(exchange, 200, HTML, page(mail.subject(), one(mail)));
    } else if (address.group(3) == null) {
      exchange
          .getResponseHeaders()
          .set(
              "Content-Security-Policy",
              "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
                  + " img-src data: https:; style-src 'unsafe-inline'");
      send(exchange, 200, HTML, "<base target=\"_blank\">" + mail.html());
    } else {
      int index = Integer.parseInt(address.group(3));
      if (index >= mail.attachments().size()) {
        send(exchange, 404, HTML, page("Not here", "<p>There is no such file.</p>"));
        return;
      }
      Attachment file = mail.attachments().get(index);
      exchange
          .getResponseHeaders()
          .set(
              "Content-Disposition",
              "attachment; filename=\"" + file.name().replaceAll("[^\\w .-]", "_") + "\"");
      send(exchange, 200, file.type().replaceAll("\\s+", " "), file.content());
    }
  }

  private String list() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (Mail mail : catcher.mails()) {
      rows.append("<tr><td>")
          .append(CLOCK.format(mail.arrivedAt()))
          .append("</td><td>")
          .append(escape(mail.to()))
          .append("</td><td><a href=\"/messages/")
          .append(mail.number())
          .append("\">")
          .append(escape(mail.subject().isBlank() ? "(no subject)" : mail.subject()))
          .append("</a></td></tr>");
    }
    String table =
        rows.length() == 0
            ? "<p>No mail yet. This page looks again every few seconds.</p>"
            : "<table><thead><tr><th>Arrived</th><th>To</th><th>Subject</th></tr></thead><tbody>"
                + rows
                + "</tbody></table>";
    return page("Mailbox", "<meta http-equiv=\"refresh\" content=\"4\"><h1>Mailbox</h1>" + table);
  }

  private static String one(Mail mail) {
    StringBuilder body = new StringBuilder();
    body.append("<p><a href=\"/\">All mails</a></p><h1>")
        .append(escape(mail.subject()))
        .append("</h1><p>From ")
        .append(escape(mail.from()))
        .append("<br>To ")
        .append(escape(mail.to()))
        .append("<br>")
        .append(CLOCK.format(mail.arrivedAt()))
        .append("</p>");
    for (int i = 0; i < mail.attachments().size(); i++) {
      Attachment file = mail.attachments().get(i);
      body.append("<p><a href=\"/messages/")
          .append(mail.number())
          .append("/files/")
          .append(i)
          .append("\">")
          .append(escape(file.name()))
          .append("</a> (")
          .append(file.content().length)
          .append(" bytes)</p>");
    }
    if (!mail.html().isEmpty()) {
      body.append("<iframe title=\"Mail\" src=\"/messages/")
          .append(mail.number())
          .append("/html\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>");
    }
    if (!mail.text().isEmpty()) {
      body.append(mail.html().isEmpty() ? "" : "<h2>As plain text</h2>")
          .append("<pre>")
          .append(withLinks(mail.text()))
          .append("</pre>");
    }
    return body.toString();
  }

  private static String withLinks(String text) {
    Matcher link = LINK.matcher(text);
    StringBuilder result = new StringBuilder();
    int done = 0;
    while (link.find()) {
      String address = escape(link.group());
      result
          .append(escape(text.substring(done, link.start())))
          .append("<a href=\"")
          .append(address)
          .append("\">")
          .append(address)
          .append("</a>");
      done = link.end();
    }
    return result.append(escape(text.substring(done))).toString();
  }

  private String listAsJson() throws IOException {
    JsonArrayBuilder all = Json.createArrayBuilder();
    catcher.mails().forEach(mail -> all.add(asJson(mail)));
    return all.build().toString();
  }

  private static JsonObjectBuilder asJson(Mail mail) {
    JsonArrayBuilder links = Json.createArrayBuilder();
    LINK.matcher(mail.html() + "\n" + mail.text())
        .results()
        .map(link -> link.group().replace("&amp;", "&"))
        .distinct()
        .forEach(links::add);
    JsonArrayBuilder files = Json.createArrayBuilder();
    List<Attachment> attachments = mail.attachments();
    attachments.forEach(file -> files.add(file.name()));
    return Json.createObjectBuilder()
        .add("id", mail.number())
        .add("arrivedAt", mail.arrivedAt().toString())
        .add("from", mail.from())
        .add("to", mail.to())
        .add("subject", mail.subject())
        .add("text", mail.text())
        .add("html", mail.html())
        .add("links", links)
        .add("attachments", files);
  }

  private static String page(String title, String body) {
    return """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
          body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto;
                 padding: 0 1rem; color: #1c2430; background: #fff; }
          table { border-collapse: collapse; width: 100%%; }
          th, td { text-align: left; padding: .5rem; border-bottom: 1px solid #d5dae1; }
          iframe { width: 100%%; height: 40rem; border: 1px solid #d5dae1; }
          pre { white-space: pre-wrap; background: #f4f6f8; padding: 1rem; }
          a { color: #0b57a4; }
        </style></head><body>%s</body></html>
        """
        .formatted(escape(title), body);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
