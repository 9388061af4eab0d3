package org.quittance.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.quittance.document.DocumentRefusal;
import org.quittance.message.AgencyMessageService.Reply;
import org.quittance.message.MessageRefusal;
import org.quittance.message.MessageView;
import org.quittance.message.rules.MessageText;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/** A message on the wire. */
final class MessageBody {

  private static final int MOST_DOCUMENTS = 5;
  private static final int LONGEST_ID = 40;

  private MessageBody() {}

  static Reply read(BodyReader body) {
    String text = body.text("text", MessageText.LONGEST);
    List<String> documents = body.optionalTexts("documents", MOST_DOCUMENTS, LONGEST_ID);
    String readUpTo = body.optionalText("readUpTo", LONGEST_ID);
    return body.build(
        () ->
            new Reply(
                text,
                documents.stream().map(MessageBody::documentId).distinct().toList(),
                readUpTo == null ? null : readUpTo(readUpTo)));
  }

  private static long documentId(String text) {
    try {
      return Ids.parse(text);
    } catch (IllegalArgumentException notAnId) {
      throw Refusal.of(DocumentRefusal.DOCUMENT_UNKNOWN).at("/documents");
    }
  }

  private static long readUpTo(String text) {
    try {
      return Ids.parse(text);
    } catch (IllegalArgumentException notAnId) {
      throw Refusal.of(MessageRefusal.MESSAGE_UNKNOWN).at("/readUpTo");
    }
  }

  static long messageId(String text) {
    try {
      return Ids.parse(text);
    } catch (IllegalArgumentException notAnId) {
      throw Refusal.of(MessageRefusal.MESSAGE_UNKNOWN);
    }
  }

  static JsonObject write(MessageView message) {
    return fields(message).object();
  }

  static Fields fields(MessageView message) {
    JsonArrayBuilder documents = Json.createArrayBuilder();
    message.documentIds().forEach(id -> documents.add(Ids.text(id)));
    MessageView.Fate fate = message.fate();
    return Fields.of("id", Ids.text(message.id()))
        .with("author", message.head().author())
        .with("writtenBy", message.head().writtenBy())
        .with("writtenAt", message.head().writtenAt())
        .with("text", message.text())
        .with("documents", documents.build())
        .with("status", message.status())
        .with("promisedOn", message.promisedOn())
        .with("readAt", fate.readAt())
        .with("endedAt", fate.endedAt())
        .with("closeReason", fate.closeReason())
        .with("answer", fate.answerId() == null ? null : Ids.text(fate.answerId()));
  }
}
