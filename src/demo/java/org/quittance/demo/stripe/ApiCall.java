package org.quittance.demo.stripe;

import java.util.Map;

/**
 * One request to the API, read and authenticated.
 *
 * @param path the values of the path's variables
 */
record ApiCall(String method, String url, Map<String, String> path, Params params) {

  String pathValue(String name) {
    return path.get(name);
  }
}
