package org.quittance.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Someone at the portal, with the cookies they were given. Bodies come compressed, as to a browser.
 */
final class Visitor {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String portal;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  Visitor(String portal) {
    this.portal = portal;
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  HttpResponse<byte[]> submit(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<byte[]> call(String method, String path, String key, String json, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(path)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : portal + path))
            .header("Accept-Encoding", "gzip");
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
    for (String header : response.headers().allValues("Set-Cookie")) {
      String cookie = header.substring(0, (header + ";").indexOf(';'));
      int equals = cookie.indexOf('=');
      cookies.put(cookie.substring(0, equals), cookie.substring(equals + 1));
    }
    return response;
  }

  /** The body as it was before it was compressed for the wire. */
  static InputStream unpacked(HttpResponse<byte[]> response) throws IOException {
    InputStream body = new ByteArrayInputStream(response.body());
    boolean compressed = response.headers().firstValue("Content-Encoding").isPresent();
    return compressed ? new GZIPInputStream(body) : body;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The body's size on the wire of an answer with the status a person expects. */
  static long expect(int status, HttpResponse<byte[]> response) throws IOException {
    if (response.statusCode() != status) {
      throw new IOException(
          "expected " + status + " but got " + response.statusCode() + " for " + response.uri());
    }
    return response.body().length;
  }
}
