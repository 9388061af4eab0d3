package org.quittance.api;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * What a call answers when it succeeds.
 *
 * @param body JSON text
 */
record Answer(int status, String body) {

  static Answer ok(JsonObject body) {
    return new Answer(200, body.toString());
  }

  static Answer created(JsonObject body) {
    return new Answer(201, body.toString());
  }

  Response response() {
    return Response.status(status).entity(body).type(MediaType.APPLICATION_JSON_TYPE).build();
  }
}
