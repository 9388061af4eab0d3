package org.quittance.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.quittance.casefile.rules.ClaimPart;
import org.quittance.dispute.DisputeOpening;
import org.quittance.dispute.DisputeView;
import org.quittance.dispute.rules.DisputeScope;
import org.quittance.dispute.rules.Ground;
import org.quittance.dispute.rules.Question;
import org.quittance.document.DocumentRefusal;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/** A dispute on the wire. */
final class DisputeBody {

  private static final int LONGEST_FACT = 200;
  private static final int LONGEST_WORDS = 4000;
  private static final int MOST_PARTS = 200;
  private static final int MOST_DOCUMENTS = 20;
  private static final int LONGEST_ID = 40;

  private final DisputeOpening opening;
  private final List<String> documents;

  private DisputeBody(DisputeOpening opening, List<String> documents) {
    this.opening = opening;
    this.documents = documents;
  }

  static DisputeBody read(BodyReader body) {
    Ground ground = body.choice("ground", Ground.class);
    String words = body.optionalText("words", LONGEST_WORDS);
    BodyReader given = body.optionalObject("facts");
    Map<Question, String> facts = new EnumMap<>(Question.class);
    if (given != null) {
      for (Question question : Question.values()) {
        String answer = given.optionalText(question.field(), LONGEST_FACT);
        if (answer != null) {
          facts.put(question, answer);
        }
      }
    }
    List<BodyReader> parts = body.has("parts") ? body.objects("parts", MOST_PARTS) : List.of();
    List<DisputeScope.Item> items = new ArrayList<>();
    for (BodyReader part : parts) {
      String claim = part.text("claim", LONGEST_ID);
      ClaimPart of = part.choice("part", ClaimPart.class, null);
      var amount = part.optionalMoney("amount");
      if (claim != null) {
        items.add(new DisputeScope.Item(claim, of, amount));
      }
    }
    List<String> documents = body.optionalTexts("documents", MOST_DOCUMENTS, LONGEST_ID);
    return body.build(
        () ->
            new DisputeBody(
                new DisputeOpening(ground, new DisputeScope(items), words, facts), documents));
  }

  DisputeOpening opening() {
    return opening;
  }

  /** Ids of documents that were attached to the case before. */
  List<Long> documents() {
    return documents.stream().map(DisputeBody::documentId).toList();
  }

  private static long documentId(String text) {
    try {
      return Ids.parse(text);
    } catch (IllegalArgumentException notAnId) {
      throw Refusal.of(DocumentRefusal.DOCUMENT_UNKNOWN).at("/documents");
    }
  }

  /** Where in the body the answers to the questions of a ground stand. */
  static Refusal inBody(Refusal refusal) {
    String pointer = refusal.pointer();
    for (Question question : Question.values()) {
      if (("/" + question.field()).equals(pointer)) {
        return refusal.at("/facts" + pointer);
      }
    }
    return "/scope".equals(pointer) ? refusal.at("/parts") : refusal;
  }

  static JsonObject write(DisputeView dispute) {
    DisputeView.Claimed claimed = dispute.claimed();
    Fields fields =
        Fields.of("id", Ids.text(dispute.id()))
            .with("version", dispute.head().version())
            .with("status", dispute.status())
            .with("holder", dispute.status().holder())
            .with("openedOn", dispute.head().openedOn())
            .with("promisedOn", dispute.promisedOn())
            .with("endedAt", dispute.head().endedAt())
            .with("ground", claimed.ground())
            .with("words", claimed.words())
            .with("facts", facts(claimed.facts()))
            .with("parts", parts(claimed.scope()))
            .with("contested", claimed.contested())
            .with("documents", documents(dispute));
    if (dispute.creditorAnswer() != null) {
      fields.with("answer", answer(dispute.creditorAnswer()));
    }
    if (dispute.decision() != null) {
      fields.with("decision", decision(dispute.decision()));
    }
    if (dispute.reply() != null) {
      fields.with(
          "reply",
          new Fields()
              .with("words", dispute.reply().words())
              .with("at", dispute.reply().at())
              .object());
    }
    return fields.object();
  }

  private static JsonObject facts(Map<Question, String> facts) {
    Fields fields = new Fields();
    facts.forEach((question, answer) -> fields.with(question.field(), answer));
    return fields.object();
  }

  private static JsonArray parts(DisputeScope scope) {
    JsonArrayBuilder parts = Json.createArrayBuilder();
    for (DisputeScope.Item item : scope.parts()) {
      parts.add(
          Fields.of("claim", item.claim())
              .with("part", item.part())
              .with("amount", item.amount())
              .object());
    }
    return parts.build();
  }

  private static JsonArray documents(DisputeView dispute) {
    JsonArrayBuilder files = Json.createArrayBuilder();
    for (DisputeView.FileRef file : dispute.files()) {
      files.add(Fields.of("id", Ids.text(file.documentId())).with("side", file.side()).object());
    }
    return files.build();
  }

  private static JsonObject answer(DisputeView.CreditorAnswer answer) {
    return new Fields()
        .with("stance", answer.stance())
        .with("words", answer.words())
        .with("offered", answer.offered())
        .with("at", answer.at())
        .object();
  }

  private static JsonObject decision(DisputeView.Decision decision) {
    Fields fields =
        new Fields()
            .with("outcome", decision.outcome())
            .with("reasons", decision.reasons())
            .with("bySilence", decision.bySilence())
            .with("credited", decision.credited())
            .with("refundable", decision.refundable())
            .with("at", decision.at());
    if (decision.before() != null) {
      fields.with("before", decision(decision.before()));
    }
    return fields.object();
  }
}
