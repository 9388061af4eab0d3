package org.quittance.delegation.rules;

import java.util.regex.Pattern;

/**
 * What a debtor may write about a delegate. The name stands in a mail to somebody we do not know,
 * so it is a name and nothing else: no address, no sentence, nothing that could be clicked.
 */
public final class DelegateFields {

  public static final int LONGEST_NAME = 80;

  private static final int LONGEST_EMAIL = 254;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .’'-]*");
  private static final Pattern LINK_LIKE = Pattern.compile("\\p{L}\\.\\p{L}{2,}");
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s<>,;:\"()\\[\\]\\\\]{1,64}@[A-Za-z0-9.-]{1,186}\\.[A-Za-z]{2,24}");

  private DelegateFields() {}

  public static boolean isName(String text) {
    return text != null
        && text.length() <= LONGEST_NAME
        && NAME.matcher(text).matches()
        && !LINK_LIKE.matcher(text).find();
  }

  public static boolean isEmail(String text) {
    return text != null && text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
  }
}
