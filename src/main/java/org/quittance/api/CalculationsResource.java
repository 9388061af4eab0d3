package org.quittance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** The engine by itself: it computes what it is told and keeps nothing. */
@RequestScoped
@Path("calculations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ChangesNothing
public class CalculationsResource {

  @Inject private IdempotentCalls calls;

  @POST
  @Path("interest")
  public Response interest(RequestBody body) {
    return computed(body, InterestCalculation::answer);
  }

  @POST
  @Path("schedule")
  public Response schedule(RequestBody body) {
    return computed(body, ScheduleCalculation::answer);
  }

  @POST
  @Path("allocation")
  public Response allocation(RequestBody body) {
    return computed(body, AllocationCalculation::answer);
  }

  private Response computed(RequestBody body, Function<BodyReader, JsonObject> engine) {
    return calls.answer(body, () -> Answer.ok(engine.apply(body.reader())));
  }
}
