package org.quittance.access;

/** What an account may do. Each constant is a container role of the same name. */
public enum Role {
  CASE_HANDLER,
  SUPERVISOR,
  ACCOUNTANT,
  ADMINISTRATOR,
  CREDITOR;

  /** True for the people of the agency, false for those of a creditor. */
  public boolean isStaff() {
    return this != CREDITOR;
  }
}
