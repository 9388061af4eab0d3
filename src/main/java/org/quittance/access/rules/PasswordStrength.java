package org.quittance.access.rules;

import java.util.Locale;
import java.util.Set;

/**
 * How long a password has to be. With sign-in throttled, CNIL deliberation 2022-100 asks for 50
 * bits; length is asked for rather than kinds of characters, because people make worse passwords
 * when told to use a digit. Never longer than what bcrypt and its pre-hash take without surprise.
 */
public final class PasswordStrength {

  public static final int SHORTEST = 12;
  public static final int LONGEST = 200;

  private static final int DIFFERENT_CHARACTERS = 6;
  private static final Set<String> COMMON =
      Set.of("motdepasse", "password", "azertyuiop", "qwertyuiop", "quittance", "123456789");

  private PasswordStrength() {}

  /**
   * @param email the account's own, which must not be the password
   */
  public static boolean isEnough(String password, String email) {
    if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
      return false;
    }
    String lower = password.toLowerCase(Locale.ROOT);
    String withoutFiller = lower.replaceAll("[^a-z]|(.)\\1{2,}", "");
    boolean isCommon =
        COMMON.contains(withoutFiller) || COMMON.stream().anyMatch(c -> isMostly(lower, c));
    String mailName = email == null ? "" : email.toLowerCase(Locale.ROOT);
    return lower.chars().distinct().count() >= DIFFERENT_CHARACTERS
        && !isCommon
        && !lower.equals(mailName);
  }

  private static boolean isMostly(String password, String common) {
    return password.contains(common) && password.length() - common.length() < 6;
  }
}
