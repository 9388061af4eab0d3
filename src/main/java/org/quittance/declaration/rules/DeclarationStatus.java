package org.quittance.declaration.rules;

/** Where a declaration stands. Its effect holds until it is lifted. */
public enum DeclarationStatus {
  /** As told; nobody has looked at it yet. */
  DECLARED,
  /** A person has seen that it is so. */
  CONFIRMED,
  /** It is not so, or not so any more. */
  LIFTED
}
