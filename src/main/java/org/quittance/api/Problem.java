package org.quittance.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.quittance.platform.Wording;
import org.quittance.refusal.RefusalCode;

/**
 * An error as it leaves (RFC 9457): a stable code for the program, a sentence in the caller's
 * language for its user, and a pointer for every member at fault.
 */
record Problem(int status, RefusalCode code, List<Object> arguments, List<FieldFault> faults) {

  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(ApiRefusal refusal) {
    return new Problem(refusal.status(), refusal, List.of(), List.of());
  }

  /**
   * @param incident names the entry in the server's log, null when there is none
   */
  JsonObject json(Locale language, String incident) {
    Fields problem =
        Fields.of("type", "urn:quittance:problem:" + code.code())
            .with("title", Wording.text(Wording.MESSAGES, "problem." + status, language))
            .with("status", status)
            .with("detail", sentence(code, arguments, language))
            .with("code", code.code());
    if (incident != null) {
      problem.with("instance", "urn:quittance:incident:" + incident);
    }
    if (!faults.isEmpty()) {
      JsonArrayBuilder errors = Json.createArrayBuilder();
      for (FieldFault fault : faults) {
        errors.add(
            Fields.of("pointer", fault.pointer())
                .with("code", fault.code().code())
                .with("detail", sentence(fault.code(), fault.arguments(), language))
                .object());
      }
      problem.with("errors", errors.build());
    }
    return problem.object();
  }

  // A code without a sentence must not hide the refusal it stands for.
  private static String sentence(RefusalCode code, List<Object> arguments, Locale language) {
    try {
      return Wording.text(
          Wording.MESSAGES, "refusal." + code.code(), language, arguments.toArray());
    } catch (MissingResourceException noSentence) {
      return code.code();
    }
  }
}
