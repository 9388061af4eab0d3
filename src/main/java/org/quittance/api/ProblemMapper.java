package org.quittance.api;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/** Turns whatever ends a call into a problem. What nobody foresaw is logged, and not told. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

  private static final Map<Integer, ApiRefusal> BY_STATUS =
      Map.of(
          401, ApiRefusal.KEY_NOT_ACCEPTED,
          404, ApiRefusal.ADDRESS_UNKNOWN,
          405, ApiRefusal.METHOD_NOT_ALLOWED,
          406, ApiRefusal.ANSWER_NOT_ACCEPTABLE,
          415, ApiRefusal.BODY_TYPE_UNSUPPORTED);

  private static final List<Class<? extends Exception>> RACES =
      List.of(
          OptimisticLockException.class,
          PessimisticLockException.class,
          LockTimeoutException.class);

  @Context private HttpHeaders headers;

  @Override
  public Response toResponse(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return response(problem(refusal), null);
      }
      if (cause instanceof InvalidBody invalid) {
        return response(
            new Problem(400, ApiRefusal.BODY_INVALID, List.of(), invalid.faults()), null);
      }
      if (cause instanceof WebApplicationException answered) {
        return fromServer(answered);
      }
      if (RACES.stream().anyMatch(cause.getClass()::equals)) {
        return response(Problem.of(ApiRefusal.CHANGED_MEANWHILE), null);
      }
    }
    return failure(thrown);
  }

  private static Problem problem(Refusal refusal) {
    List<FieldFault> faults =
        refusal.pointer() == null
            ? List.of()
            : List.of(new FieldFault(refusal.pointer(), refusal.code(), refusal.arguments()));
    return new Problem(RefusalStatus.of(refusal), refusal.code(), refusal.arguments(), faults);
  }

  private Response fromServer(WebApplicationException answered) {
    Response given = answered.getResponse();
    if (given.getStatus() >= 500) {
      return failure(answered);
    }
    if (given.getStatus() < 400) {
      return given;
    }
    ApiRefusal refusal = BY_STATUS.getOrDefault(given.getStatus(), ApiRefusal.REQUEST_INVALID);
    Response response = response(Problem.of(refusal), null);
    Object allowed = given.getHeaders().getFirst(HttpHeaders.ALLOW);
    return allowed == null
        ? response
        : Response.fromResponse(response).header(HttpHeaders.ALLOW, allowed).build();
  }

  private Response failure(Throwable thrown) {
    String incident = Ids.text(Ids.next());
    LOG.log(Level.ERROR, "Call failed, incident " + incident, thrown);
    return response(Problem.of(ApiRefusal.FAILED), incident);
  }

  private Response response(Problem problem, String incident) {
    Locale language = CallerLanguage.of(headers.getAcceptableLanguages());
    Response.ResponseBuilder response =
        Response.status(problem.status())
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
            .entity(problem.json(language, incident).toString());
    if (problem.status() == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Quittance\"");
    }
    return response.build();
  }
}
