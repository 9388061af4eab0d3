package org.quittance.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything other systems may call. */
@ApplicationPath(ApiApplication.PATH)
public class ApiApplication extends Application {

  static final String PATH = "/api/v1";
}
