package org.quittance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.quittance.access.CurrentActor;
import org.quittance.platform.IdempotencyService;
import org.quittance.platform.KeptAnswer;
import org.quittance.refusal.Refusal;

/**
 * Carries out POSTs. One that names an {@code Idempotency-Key} is carried out once: repeated with
 * the same body it gets the first answer again, with another body it is refused. What was refused
 * has changed nothing, so it may be mended and sent under the same key.
 */
@RequestScoped
class IdempotentCalls {

  private static final String KEY_HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final int DEADLOCK = 1213;
  private static final int TRIES = 3;

  @Inject private HttpServletRequest request;
  @Inject private CurrentActor currentActor;
  @Inject private IdempotencyService calls;

  Response answer(RequestBody body, Supplier<Answer> effect) {
    return answer(body.bytes(), effect);
  }

  /**
   * @param body what tells a repeated call from another one under the same key
   */
  Response answer(byte[] body, Supplier<Answer> effect) {
    String key = request.getHeader(KEY_HEADER);
    if (key == null) {
      return effect.get().response();
    }
    if (!KEY.matcher(key).matches()) {
      throw Refusal.of(ApiRefusal.IDEMPOTENCY_KEY_INVALID);
    }
    byte[] call = sha256(currentActor.actor().name(), key);
    byte[] asked = sha256(address(), body);
    AnswerSeal seal = new AnswerSeal(request.getHeader(HttpHeaders.AUTHORIZATION), key);
    for (int attempt = 1; ; attempt++) {
      Answer[] made = new Answer[1];
      try {
        calls.once(
            call,
            () -> {
              made[0] = effect.get();
              return new KeptAnswer(asked, made[0].status(), seal.sealed(made[0].body()));
            });
        return made[0].response();
      } catch (RuntimeException undone) {
        // Carried out before, perhaps this very moment: then why it failed now does not matter.
        Optional<KeptAnswer> kept = calls.find(call);
        if (kept.isPresent()) {
          return again(kept.get(), asked, seal);
        }
        if (attempt == TRIES || !isDeadlock(undone)) {
          throw undone;
        }
      }
    }
  }

  private String address() {
    return request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString();
  }

  private static Response again(KeptAnswer kept, byte[] asked, AnswerSeal seal) {
    if (!MessageDigest.isEqual(kept.requestHash(), asked)) {
      throw Refusal.of(ApiRefusal.IDEMPOTENCY_KEY_REUSED);
    }
    Response first = new Answer(kept.status(), seal.opened(kept.answer())).response();
    return Response.fromResponse(first).header("Idempotent-Replayed", "true").build();
  }

  // When the first of several equal calls is undone, those that waited for it may stand in each
  // other's way; the database then picks one of them to give up.
  private static boolean isDeadlock(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getErrorCode() == DEADLOCK) {
        return true;
      }
    }
    return false;
  }

  private static byte[] sha256(String first, String second) {
    return sha256(first, second.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sha256(String first, byte[] second) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(first.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return digest.digest(second);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
