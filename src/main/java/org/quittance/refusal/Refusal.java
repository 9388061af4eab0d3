package org.quittance.refusal;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * A request the business declines. It is an answer, not a fault: nothing is broken, nothing was
 * changed, and the person who asked is told why in their own language.
 *
 * <p>It carries no stack trace, because it is raised often and its code says where it comes from.
 */
@SuppressWarnings("serial") // Never leaves the machine, so its arguments need not be serializable.
public final class Refusal extends RuntimeException {

  private final RefusalCode code;
  private final List<Object> arguments;
  private final String pointer;

  /**
   * @param arguments fill the numbered places of the message, in order
   */
  public Refusal(RefusalCode code, Object... arguments) {
    this(code, null, Collections.unmodifiableList(Arrays.asList(arguments.clone())));
  }

  private Refusal(RefusalCode code, String pointer, List<Object> arguments) {
    // The arguments stay out of the text: it may be logged, and they may name a person.
    super(
        Objects.requireNonNull(code, "code").code() + (pointer == null ? "" : " at " + pointer),
        null,
        false,
        false);
    this.code = code;
    this.pointer = pointer;
    this.arguments = arguments;
  }

  public static Refusal of(RefusalCode code, Object... arguments) {
    return new Refusal(code, arguments);
  }

  /**
   * The same refusal, blamed on one field of the request.
   *
   * @param jsonPointer RFC 6901, such as {@code /claims/0/dueOn}
   */
  public Refusal at(String jsonPointer) {
    return new Refusal(code, jsonPointer, arguments);
  }

  public RefusalCode code() {
    return code;
  }

  public List<Object> arguments() {
    return arguments;
  }

  /** The field to blame, as a JSON pointer; null when the request as a whole is declined. */
  public String pointer() {
    return pointer;
  }
}
