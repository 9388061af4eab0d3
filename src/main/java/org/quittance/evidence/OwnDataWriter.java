package org.quittance.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.quittance.casefile.CaseOverview;
import org.quittance.caserecords.EventFeedService;
import org.quittance.caserecords.EventSummary;

/** Writes the parts of an export for the debtor. */
@ApplicationScoped
class OwnDataWriter {

  /** Facts about the agency's own people and the inner life of its decisions and mails. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "hands",
          "maker",
          "issuedBy",
          "policies",
          "tries",
          "uploadedBy",
          "revokedBy",
          "writtenBy",
          "recordedBy");

  private static final int EVENTS_AT_ONCE = 500;

  @Inject private CaseFacts facts;
  @Inject private CasePapers papers;
  @Inject private OwnDataPage page;
  @Inject private EventFeedService events;

  void write(CaseOverview file, Locale locale, Instant at, OutputStream out) throws IOException {
    try (CaseZip zip = new CaseZip(out, at)) {
      zip.addText(
          DataNotice.text(locale, "fileName.page"),
          page.of(file, locale, at, reader -> eachEvent(file.id(), reader)));
      zip.addJson("case.json", facts.claim(file), OF_OTHERS);
      zip.addJson("payments.json", facts.money(file), OF_OTHERS);
      zip.addJson("means.json", facts.means(file), OF_OTHERS);
      zip.addJson("agreements.json", facts.agreementsShown(file), OF_OTHERS);
      zip.addJson("consents.json", facts.consents(file), OF_OTHERS);
      zip.addJson("contacts.json", facts.contacts(file), OF_OTHERS);
      zip.addJson("disputes.json", facts.disputesWritten(file), OF_OTHERS);
      zip.addJson("declarations.json", facts.declarations(file), OF_OTHERS);
      zip.addJson("messages.json", facts.messagesWithDraft(file), OF_OTHERS);
      zip.addJson("delegates.json", facts.delegates(file), OF_OTHERS);
      zip.add("timeline.jsonl", lines -> writeTimeline(file, lines));
      papers.addTo(zip, file);
    }
  }

  private void eachEvent(long caseFileId, Consumer<EventSummary> reader) {
    long before = Long.MAX_VALUE;
    List<EventSummary> part;
    do {
      part = events.timeline(caseFileId, before, EVENTS_AT_ONCE);
      part.forEach(reader);
      before = part.isEmpty() ? 0 : part.get(part.size() - 1).key().sequence();
    } while (part.size() == EVENTS_AT_ONCE);
  }

  // Which of the agency's people acted is theirs and not the debtor's; that it was one is told.
  private void writeTimeline(CaseOverview file, OutputStream out) throws IOException {
    Writer lines = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    eachEvent(
        file.id(),
        event -> {
          java.io.StringWriter line = new java.io.StringWriter();
          try (JsonGenerator json = Json.createGenerator(line);
              JsonReader data = Json.createReader(new StringReader(event.data()))) {
            json.writeStartObject()
                .write("sequence", event.key().sequence())
                .write("type", event.type())
                .write("occurredAt", event.occurredAt().toString())
                .write("actor", event.actorKind().name())
                .write("data", data.readObject())
                .writeEnd();
          }
          try {
            lines.write(line + "\n");
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    lines.flush();
  }
}
