package org.quittance.demo;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The people who can sign in to the demo and on the test bench, one for each role. */
public enum DemoAccount {
  CASE_HANDLER("handler@agency.example", "case handler", null),
  SUPERVISOR("supervisor@agency.example", "supervisor", null),
  ACCOUNTANT("accountant@agency.example", "accountant", null),
  ADMINISTRATOR("admin@agency.example", "administrator", null),
  CREDITOR("compta@ensud.example", "creditor Énergie du Sud", "ENSUD");

  private final String email;
  private final String description;
  private final String creditorReference;

  DemoAccount(String email, String description, String creditorReference) {
    this.email = email;
    this.description = description;
    this.creditorReference = creditorReference;
  }

  public String email() {
    return email;
  }

  String description() {
    return description;
  }

  /** All of them in the form the server reads at its start. */
  public static String asSetting(String password) {
    return Arrays.stream(values())
        .map(
            account ->
                String.join(":", account.email, account.name(), password)
                    + (account.creditorReference == null ? "" : ":" + account.creditorReference))
        .collect(Collectors.joining(","));
  }
}
