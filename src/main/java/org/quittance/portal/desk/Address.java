package org.quittance.portal.desk;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.quittance.platform.Ids;

/** What a desk page's address says, since the address holds a page's whole state. */
public final class Address {

  private static final int LONGEST = 200;
  private static final int NOT_FOUND = 404;

  private Address() {}

  /** A parameter of the query without blanks at its ends, at most 200 characters; null if empty. */
  public static String parameter(String name) {
    String value =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    String stripped = value.strip();
    return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
  }

  /** The constant a parameter names; null when it names none. */
  public static <E extends Enum<E>> E choice(String name, Class<E> choices) {
    String value = parameter(name);
    for (E choice : choices.getEnumConstants()) {
      if (choice.name().equals(value)) {
        return choice;
      }
    }
    return null;
  }

  /** The id that a parameter names in its text form; null when it names none. */
  public static Long id(String name) {
    return idOf(parameter(name));
  }

  /** Every id that a parameter given many times names. */
  public static List<Long> ids(String name) {
    String[] values =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterValuesMap()
            .get(name);
    return values == null
        ? List.of()
        : Arrays.stream(values).map(Address::idOf).filter(Objects::nonNull).distinct().toList();
  }

  private static Long idOf(String text) {
    try {
      return text == null ? null : Long.valueOf(Ids.parse(text.strip()));
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }

  /** The number of a timeline entry that a parameter names; null when it names none. */
  public static Long sequence(String name) {
    String value = parameter(name);
    return value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
  }

  /**
   * A query with the given names and values in turn; those that are null are left out.
   *
   * @return with its question mark
   */
  public static String query(Object... namesAndValues) {
    Map<String, String> query = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        query.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
      }
    }
    return query.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }

  /** Answers that there is no such page, and nothing else. */
  public static void notFound() {
    FacesContext context = FacesContext.getCurrentInstance();
    try {
      context.getExternalContext().responseSendError(NOT_FOUND, null);
      context.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
