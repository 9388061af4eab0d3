package org.quittance.testing;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The running portal as an outside system sees it. Paths begin with a slash; redirects are answers,
 * not followed. The bodies of calls and answers are JSON unless said otherwise.
 */
public final class Portal {

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_NONE))
          .build();
  private final String apiKey;

  private Portal(String apiKey) {
    this.apiKey = apiKey;
  }

  /** With the agency's key of the bench, which may do everything. */
  public static Portal asAgency() {
    return withKey(Bench.AGENCY_KEY);
  }

  public static Portal withKey(String apiKey) {
    return new Portal(apiKey);
  }

  public static Portal anonymous() {
    return new Portal(null);
  }

  /** Where the portal answers, without a slash at the end. */
  public static String url() {
    return Bench.portalUrl();
  }

  public Answer get(String path) {
    return call("GET", path, BodyPublishers.noBody());
  }

  public Answer put(String path, String json) {
    return call("PUT", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
  }

  public Answer post(String path, String json) {
    return call("POST", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
  }

  public Answer delete(String path) {
    return call("DELETE", path, BodyPublishers.noBody());
  }

  /**
   * @param headers names and values in turn
   */
  public Answer call(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url() + path))
            .timeout(Duration.ofSeconds(60))
            .method(method, body);
    if (apiKey != null) {
      request.header("Authorization", "Bearer " + apiKey);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response);
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sets the server's time; it goes on running from there until {@link #restoreClock()}. */
  public static void moveClockTo(Instant instant) {
    shiftClock(Duration.between(Instant.now(), instant));
  }

  public static void restoreClock() {
    shiftClock(Duration.ZERO);
  }

  private static void shiftClock(Duration offset) {
    Answer answer =
        anonymous().call("PUT", ClockDoor.PATH, BodyPublishers.ofString(offset.toString()));
    if (answer.status() != 204) {
      throw new IllegalStateException("The server's clock did not move: " + answer);
    }
  }

  /** What the portal answered. */
  public static final class Answer {

    private final HttpResponse<String> response;

    private Answer(HttpResponse<String> response) {
      this.response = response;
    }

    public int status() {
      return response.statusCode();
    }

    public String body() {
      return response.body();
    }

    public Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }

    /**
     * A cookie that was set, as it is sent back: name=value.
     *
     * @throws java.util.NoSuchElementException if it was not set
     */
    public String cookie(String name) {
      return response.headers().allValues("Set-Cookie").stream()
          .filter(cookie -> cookie.startsWith(name + "="))
          .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
          .findFirst()
          .orElseThrow();
    }

    /**
     * The value at a JSON pointer ("/errors/0/code"; "" is the whole), as text without quotes.
     *
     * @throws jakarta.json.JsonException if nothing is there
     */
    public String text(String pointer) {
      JsonValue value = json().getValue(pointer);
      return value instanceof jakarta.json.JsonString text ? text.getString() : value.toString();
    }

    public JsonStructure json() {
      try (JsonReader reader = Json.createReader(new StringReader(body()))) {
        return reader.read();
      }
    }

    /** This answer if it has the status, else a failure that shows what came instead. */
    public Answer expect(int status) {
      if (status() != status) {
        throw new AssertionError("Expected " + status + " but got " + this);
      }
      return this;
    }

    @Override
    public String toString() {
      return status() + " for " + response.request().uri() + ": " + body();
    }
  }
}
