package org.quittance.demo;

/** Something a person must put right before the demo can run; the message is one line for them. */
public final class DemoFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DemoFailure(String line) {
    super(line);
  }

  public DemoFailure(String line, Throwable cause) {
    super(line, cause);
  }
}
